/** The message in place of the pane: plain elements, so that it shows even when nothing else could be loaded. */
import type { Language } from "../locale/language";
import { opening as english } from "../locale/en-US/opening";
import { opening as chinese } from "../locale/zh-CN/opening";
import type { Trouble } from "./office";

const MESSAGES = { "zh-CN": chinese, "en-US": english };

/** Says in `place` why there is no pane and what to do. */
export function showTrouble(place: HTMLElement, trouble: Trouble, language: Language): void {
  const { title, advice } = MESSAGES[language][trouble];
  const heading = document.createElement("h1");
  heading.textContent = title;
  const text = document.createElement("p");
  text.textContent = advice;
  const message = document.createElement("main");
  message.className = "opening";
  message.lang = language;
  message.role = "alert";
  message.append(heading, text);
  place.replaceChildren(message);
}
