/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { act, cleanup, render, screen } from "@testing-library/react";
import { pane } from "../../../src/locale/zh-CN/pane";
import { Writing } from "../../../src/taskpane/write/Writing";

const { writing, silent } = pane.write;
const pass = (seconds: number): void => {
  act(() => {
    jest.advanceTimersByTime(seconds * 1000);
  });
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

test("a write is work until Excel has been silent for long; then the pane says so and goes on waiting", () => {
  render(<Writing answers={0} />);
  pass(15);
  expect(screen.queryByText(silent("15"))).toBeNull();
  pass(5);
  expect(screen.getByText(silent("20"))).toBeTruthy();
  pass(40);
  expect(screen.getByText(silent("60"))).toBeTruthy();
  expect(screen.getByText(writing)).toBeTruthy();
});

test("a write in many requests is not called silent while Excel answers them", () => {
  const { rerender } = render(<Writing answers={0} />);
  for (const answers of [1, 2, 3]) {
    pass(15);
    rerender(<Writing answers={answers} />);
  }
  expect(screen.queryByText(/20/)).toBeNull();
  pass(20);
  expect(screen.getByText(silent("20"))).toBeTruthy();
});
