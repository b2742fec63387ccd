/** Silences `console.log` in this process: Paga's clients print every request, and printing would cost more than the call. */
export function muteConsole(): void {
  console.log = () => {}
}
