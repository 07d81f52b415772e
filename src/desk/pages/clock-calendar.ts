import { addDays, type IsoDay, weekday } from '../../calendar/iso-day.js'
import { CLOCK_SORTS, type OpenClock } from '../../cases/open-clock.js'
import { type Html, html } from '../html.js'
import { type Clocks, clocksAddress } from '../read-clocks.js'
import { DEADLINE_WORDS, dayWords, timeLeftWords } from '../words.js'
import type { ClocksFrame } from './clocks-frame.js'
import { whose } from './whose-clock.js'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** What ends with it is a legal effect, not an answer of ours. */
const ENDS_AN_EFFECT: readonly string[] = [...CLOCK_SORTS.preservation, 'nondisclosure-expiry']

/** Four weeks, a cell a day; what is more than a cell holds is behind a link to that day. */
export function clockCalendar({ calendar, weeks }: Clocks, frame: ClocksFrame): Html {
  const { asked, now } = frame
  const [first = '', last = ''] = [weeks[0]?.[0], weeks.at(-1)?.[6]]
  const today = now.toISOString().slice(0, 10)
  const to = (from: IsoDay) => clocksAddress({ ...asked, on: null, from })
  return html`<nav class="acts" aria-label="Weeks"><a href="${to(addDays(first, -28))}">Four weeks before</a> <a href="${clocksAddress({ ...asked, on: null, from: null })}">This week</a> <a href="${to(addDays(first, 28))}">Four weeks on</a></nav>
<table class="cal"><caption class="vh">${dayWords(first)} to ${dayWords(last)}, one cell a day</caption><thead><tr>${DAYS.map((day) => html`<th scope="col">${day}</th>`)}</tr></thead><tbody>${weeks.map(
    (week) =>
      html`<tr>${week.map((day) => {
        const clocks = calendar.clocks.filter(({ dueOn }) => dueOn === day)
        return cell(
          day,
          { clocks, total: calendar.perDay[day] ?? 0, isToday: day === today, isFirst: day === first },
          frame,
        )
      })}</tr>`,
  )}</tbody></table>
<p class="small muted">Bar beside an entry: red, over or emergency; petrol, a legal effect ends; grey, an answer is due. The words say the same.</p>`
}

interface Cell {
  clocks: OpenClock[]
  total: number
  isToday: boolean
  isFirst: boolean
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

function cell(day: IsoDay, { clocks, total, isToday, isFirst }: Cell, { asked, now }: ClocksFrame): Html {
  const at = (weekday(day) + 6) % 7
  const number = Number(day.slice(8))
  const name =
    number === 1 || isToday || isFirst ? `${number} ${MONTH.format(new Date(`${day}T00:00:00Z`))}` : `${number}`
  const shape = [isToday && 'today', at > 4 && 'off', total === 0 && !isToday && 'empty'].filter(Boolean).join(' ')
  return html`<td class="${shape}"><span class="d" data-day="${DAYS[at]}">${name}${isToday && ', today'}</span>${
    total > 0 &&
    html`<ul>${clocks.map((clock) => html`<li>${entry(clock, now)}</li>`)}${total > clocks.length && html`<li><a href="${clocksAddress({ ...asked, on: day })}">${total - clocks.length} more</a></li>`}</ul>`
  }</td>`
}

function entry(clock: OpenClock, now: Date): Html {
  const { kind, dueAt, caseReference } = clock
  const isHot = dueAt <= now || kind === 'emergency' || kind === 'child-safety'
  const shape = isHot ? 'hot' : ENDS_AN_EFFECT.includes(kind) ? 'legal' : ''
  const left = dueAt <= now ? `, ${timeLeftWords(dueAt, now)}` : ''
  return html`<a href="/cases/${caseReference}" class="${shape}"><b>${whose(clock)}</b> ${DEADLINE_WORDS[kind].toLowerCase()}${left}</a>`
}
