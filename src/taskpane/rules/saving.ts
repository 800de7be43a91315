/** Gives the planner a text as a file, the way the browser saves files. */

export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the time it is idle again.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
