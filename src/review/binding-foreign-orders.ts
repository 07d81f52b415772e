/** Foreign orders that may bind directly. Each names itself: PACE orders and letters rogatory of the same countries do not. */
export interface BindingForeignOrder {
  id: string
  source: string
  countries: readonly string[]
  pattern: RegExp
  /** Calendar days to answer, where the law sets them. */
  days: number | null
}

/** Member States bound by the regulation: all but Denmark. */
const EU = 'AT BE BG HR CY CZ EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

export const BINDING_FOREIGN: readonly BindingForeignOrder[] = [
  {
    id: 'eu-production-order',
    source: 'Regulation (EU) 2023/1543',
    countries: EU,
    pattern: /\b(?:2023\/1543|european (?:production|preservation) order|EPOC(?:-PR)?)\b/gi,
    days: 10,
  },
  {
    id: 'uk-overseas-production-order',
    source: 'Crime (Overseas Production Orders) Act 2019; agreement under 18 U.S.C. 2523',
    countries: ['GB'],
    pattern: /\b(?:overseas production orders?|COPO)\b/gi,
    days: null,
  },
  {
    id: 'au-international-production-order',
    source: 'Telecommunications (Interception and Access) Act 1979, Schedule 1; agreement under 18 U.S.C. 2523',
    countries: ['AU'],
    pattern: /\binternational production orders?\b/gi,
    days: null,
  },
]
