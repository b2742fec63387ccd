/** A number of a body that kept the characters it was written with. */
export class NumberText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}
