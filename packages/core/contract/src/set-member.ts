/**
 * Gives an object a member of its own, whatever the name.
 *
 * Plain assignment to an inherited name is not safe: `__proto__` would change the prototype, and `constructor` throws
 * where a program has frozen `Object.prototype`.
 */
export function setMember<Value>(object: Record<string, Value>, name: string, value: Value): void {
  if (!(name in object)) object[name] = value
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}
