/** The same answer, found once for each value that it is asked of, for as long as the value is kept. */
export function onceEach<Of extends object, Answer>(find: (of: Of) => Answer): (of: Of) => Answer {
  const found = new WeakMap<Of, { answer: Answer }>()
  return (of) => {
    const before = found.get(of)
    if (before !== undefined) return before.answer
    const answer = find(of)
    found.set(of, { answer })
    return answer
  }
}
