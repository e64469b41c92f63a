import { matches, type Fault, type FaultEffect, type FaultPlan } from './fault.js'
import { readFault } from './read-fault.js'

/** The faults in force. */
export class FaultBoard {
  #entries: { readonly fault: Fault; left: number }[] = []

  /** Puts a fault in force; the answer takes it out again. @throws TypeError for a fault that makes no sense */
  add(fault: Fault): () => void {
    const entry = { fault: readFault(fault), left: fault.count ?? Infinity }
    this.#entries.push(entry)
    return () => this.#drop(entry)
  }

  clear(): void {
    this.#entries = []
  }

  /** What is in force, with what is left of each count. */
  list(): Fault[] {
    return this.#entries.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, count: left }))
  }

  /** What applies to a request; counts it. Of two faults of one kind the earlier goes first. */
  take(method: string, key: string): FaultPlan {
    const plan: Record<string, FaultEffect> = {}
    for (const entry of this.#entries) {
      if (plan[entry.fault.kind] || !matches(entry.fault, method, key)) continue
      plan[entry.fault.kind] = entry.fault
      entry.left -= 1
      if (entry.left === 0) this.#drop(entry)
    }
    return plan as FaultPlan
  }

  #drop(entry: object): void {
    this.#entries = this.#entries.filter((other) => other !== entry)
  }
}
