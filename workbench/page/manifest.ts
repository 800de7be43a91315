/**
 * What Excel takes from an add-in's manifest: its name, its page, its buttons in the ribbon and in the menu of cells,
 * its shortcuts. Takes the files as they are served, gives plain data in one language.
 */

/** The manifest lacks something that the workbench needs to show the add-in. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

export interface AddinButton {
  readonly id: string;
  readonly label: string;
  /** One or two sentences on what it does. */
  readonly tip: string;
  /** Address of a picture, 32 pixels wide. */
  readonly icon: string;
  /** Name of the function it calls. */
  readonly action: string;
}

export interface AddinGroup {
  readonly label: string;
  readonly buttons: readonly AddinButton[];
}

export interface Addin {
  readonly id: string;
  readonly name: string;
  /** Address of the page of pane and commands. */
  readonly page: string;
  /** Requirement sets with their versions. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Groups on tabs of Excel's own. */
  readonly groups: readonly AddinGroup[];
  readonly cellMenu: readonly AddinButton[];
  /** Address of the file of shortcuts; null if there is none. */
  readonly shortcuts: string | null;
}

/** A key combination that calls an action: `Ctrl+Shift+Alt+R`. */
export interface Shortcut {
  readonly action: string;
  readonly keys: string;
}

/**
 * Reads an add-in only manifest whose commands all call functions.
 * @throws ManifestError
 */
export function readManifest(xml: string, locale: string): Addin {
  const { documentElement: root } = new DOMParser().parseFromString(xml, "text/xml");
  const resources = resourcesOf(root, locale);
  const groups = childrenNamed(root, "OfficeTab").flatMap((tab) =>
    childrenNamed(tab, "Group").map((group) => ({
      label: resources.text(directChild(group, "Label")),
      buttons: childrenNamed(group, "Control").map((control) => buttonOf(control, resources)),
    })),
  );
  const cellMenu = childrenNamed(root, "OfficeMenu")
    .filter((menu) => menu.id === "ContextMenuCell")
    .flatMap((menu) => childrenNamed(menu, "Control").map((control) => buttonOf(control, resources)));
  const sets = childrenNamed(root, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")] as const);
  return {
    id: child(root, "Id").textContent ?? "",
    name: localized(child(root, "DisplayName"), locale),
    page: attribute(child(root, "SourceLocation"), "DefaultValue"),
    requirements: Object.fromEntries(sets),
    groups,
    cellMenu,
    shortcuts: childrenNamed(root, "ExtendedOverrides")[0]?.getAttribute("Url") ?? null,
  };
}

/** The shortcuts of the file that `Addin.shortcuts` names. */
export function readShortcuts(json: string): readonly Shortcut[] {
  const file = JSON.parse(json) as {
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  };
  return file.shortcuts.map(({ action, key }) => ({ action, keys: key.default }));
}

/** Whether a key press is a combination; letters by their place on the keyboard, as Alt changes what they write. */
export function isPressed({ keys }: Shortcut, event: KeyboardEvent): boolean {
  const parts = keys.toLowerCase().split("+");
  const has = (part: string): boolean => parts.includes(part);
  return (
    event.code.toLowerCase() === `key${parts.at(-1) ?? ""}` &&
    (event.ctrlKey || event.metaKey) === has("ctrl") &&
    event.shiftKey === has("shift") &&
    event.altKey === has("alt")
  );
}

interface Resources {
  /** The text an element's `resid` means. */
  readonly text: (element: Element) => string;
}

function resourcesOf(root: Element, locale: string): Resources {
  const values = new Map(
    childrenNamed(root, "Resources")
      .flatMap((resources) => [...resources.querySelectorAll("[id]")])
      .map((resource) => [resource.id, localized(resource, locale)]),
  );
  return {
    text: (element) => {
      const id = attribute(element, "resid");
      const value = values.get(id);
      if (value === undefined) throw new ManifestError(`The manifest has no resource ${id}`);
      return value;
    },
  };
}

function buttonOf(control: Element, resources: Resources): AddinButton {
  const icon = childrenNamed(control, "Image").find((image) => image.getAttribute("size") === "32");
  if (icon === undefined) throw new ManifestError(`${control.id} has no icon of 32 pixels`);
  return {
    id: control.id,
    label: resources.text(directChild(control, "Label")),
    tip: resources.text(child(control, "Description")),
    icon: resources.text(icon),
    action: child(control, "FunctionName").textContent ?? "",
  };
}

/** The value of an element in a language; its default where it has none in that language. */
function localized(element: Element, locale: string): string {
  const override = childrenNamed(element, "Override").find((other) => other.getAttribute("Locale") === locale);
  return override === undefined ? attribute(element, "DefaultValue") : attribute(override, "Value");
}

/** Elements of a name below another, whatever their namespace. */
function childrenNamed(parent: Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function child(parent: Element, name: string): Element {
  return required(childrenNamed(parent, name)[0], parent, name);
}

function directChild(parent: Element, name: string): Element {
  return required(
    [...parent.children].find((element) => element.localName === name),
    parent,
    name,
  );
}

function required(found: Element | undefined, parent: Element, name: string): Element {
  if (found === undefined) throw new ManifestError(`${parent.nodeName} ${parent.id} has no ${name}`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new ManifestError(`${element.nodeName} ${element.id} has no ${name}`);
  return value;
}
