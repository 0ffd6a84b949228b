import { remember } from '../../memory/remember.ts'
import { piecesOf } from '../../text/pieces.ts'
import type { DateOrder } from '../../time/time-mention.ts'

/** Which of `11/02/2026` is the month, where other dates of the document can be read in one way. */
export function readDateOrder(text: string): DateOrder | undefined {
  const orders = new Set(piecesOf(text).flatMap(ordersIn))
  return orders.size === 1 ? [...orders][0] : undefined
}

const ordersIn = remember((text): readonly DateOrder[] =>
  [...text.matchAll(numbers)].flatMap(([, first, second]) => {
    const [one, other] = [Number(first), Number(second)]
    if (one > 12 && one <= 31 && other <= 12) return ['day-first' as const]
    return other > 12 && other <= 31 && one <= 12 ? ['month-first' as const] : []
  }),
)

const numbers = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:19|20)?\d\d(?![\d/])/g
