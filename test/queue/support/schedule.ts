/** What may happen to a queue, at random. */
import fc from 'fast-check'
import type { BrokenCause } from '../../../src/queue/ports.js'

const which = fc.nat(7)
const answer = fc.constantFrom<[number, string]>(
  [403, 'ExpiredRequest'],
  [403, 'AccessDenied'],
  [403, 'SignatureDoesNotMatch'],
  [503, 'SlowDown'],
  [400, 'EntityTooLarge'],
  [500, 'InternalError'],
  [400, 'BadDigest'],
)
export const op = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('add' as const), size: fc.constantFrom(0, 1, 1_000, 50_000_000) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'cancel' as const, 'retry' as const),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel all' as const, 'retry all' as const, 'clear' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('suspend' as const, 'resume' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('offline' as const, 'online' as const) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('grant' as const),
      which,
      validity: fc.constantFrom(1, 10, 60, 900, Infinity),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('refuse grant' as const),
      which,
      code: fc.constantFrom('endpoint-failed', 'endpoint-unreachable', 'unauthorized', 'busy', 'bad-grant'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('progress' as const), which, part: fc.constantFrom(0.1, 0.5, 1) }),
  },
  /** The store cuts what is running when its grant ends. */
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('cut' as const), which, part: fc.constantFrom(0.01, 0.5) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('last byte' as const), which }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('store' as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('refuse' as const),
      which,
      answer,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      which,
      cause: fc.constantFrom<BrokenCause>(
        'offline',
        'reachable',
        'unreachable',
        'file-unreadable',
        'blocked-by-csp',
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('advance' as const, 'sleep' as const),
      ms: fc.constantFrom(10, 1_000, 9_500, 61_000, 400_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('concurrency' as const), to: fc.integer({ min: 1, max: 4 }) }),
  },
)
export type Op = typeof op extends fc.Arbitrary<infer T> ? T : never

export const ending = fc.oneof(
  fc.constantFrom('well' as const, 'no grants' as const, 'stale grants' as const),
  fc.record({ do: fc.constant('refuse' as const), answer }),
  fc.record({
    do: fc.constant('break' as const),
    cause: fc.constantFrom<BrokenCause>('reachable', 'unreachable'),
  }),
)
export type Ending = typeof ending extends fc.Arbitrary<infer T> ? T : never
