/**
 * How text of an HTML element looks, as far as it decides whether a reader sees it: display, visibility, size, place, and
 * its colour against the ground behind it. Mail clients apply inline styles and simple style sheets; so does this.
 */
export interface Look {
  hidden: boolean
  color: Color
  ground: Color | 'unknown'
  preformatted: boolean
}

export type Color = readonly [number, number, number]
export type Declarations = ReadonlyMap<string, string>
export type Attributes = Readonly<Record<string, string>>

const BLACK: Color = [0, 0, 0]
const WHITE: Color = [255, 255, 255]
export const PAGE_LOOK: Look = { hidden: false, color: BLACK, ground: WHITE, preformatted: false }

/** The look of an element inside one of look `parent`; `rules` are the style sheet's declarations for it. */
export function lookOf(tag: string, attributes: Attributes, parent: Look, rules: readonly Declarations[]): Look {
  const styles = attributes.style === undefined ? rules : [...rules, readDeclarations(attributes.style)]
  const own: Look = {
    hidden: parent.hidden || 'hidden' in attributes,
    color: parseColor(attributes.color ?? (tag === 'body' ? attributes.text : undefined)) ?? parent.color,
    ground: parseColor(attributes.bgcolor) ?? ('background' in attributes ? 'unknown' : parent.ground),
    preformatted: parent.preformatted || tag === 'pre' || tag === 'textarea',
  }
  return styles.reduce(applyDeclarations, own)
}

/** True where the letters cannot be told from the ground: white on white, or a shade apart. */
export function isInvisible(look: Look): boolean {
  if (look.hidden) return true
  const { color, ground } = look
  if (ground === 'unknown') return false
  return color.every((channel, index) => Math.abs(channel - (ground[index] ?? 0)) <= SHADE)
}

/** `a: b; c: d` as a map, names and values in lower case. */
export function readDeclarations(style: string): Declarations {
  const declarations = new Map<string, string>()
  for (const declaration of style.slice(0, MAX_STYLE).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const value = declaration.slice(colon + 1).replace('!important', '')
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return declarations
}

/** Channels this close cannot be read apart on a screen. */
const SHADE = 12
/** Letters up to this size, in CSS pixels, are a dot. */
const DOT = 1
/** Further left or up than this is off every page. */
const OFF_PAGE = -500
const MAX_STYLE = 20_000

function applyDeclarations(look: Look, declarations: Declarations): Look {
  const space = declarations.get('white-space')
  return {
    hidden: look.hidden || hides(declarations),
    color: parseColor(declarations.get('color')) ?? look.color,
    ground: groundOf(declarations) ?? look.ground,
    preformatted: look.preformatted || space === 'pre' || space === 'pre-wrap' || space === 'pre-line',
  }
}

function hides(declarations: Declarations): boolean {
  const get = (name: string) => declarations.get(name) ?? ''
  if (get('display') === 'none' || /^(hidden|collapse)$/.test(get('visibility'))) return true
  if (get('mso-hide') === 'all' || isTransparent(get('color'))) return true
  if (CUT_AWAY.test(get('clip')) || CUT_AWAY.test(get('clip-path')) || SHRUNK.test(get('transform'))) return true
  if (sizeOf(get('font-size')) <= DOT || Number.parseFloat(get('opacity')) <= 0.05) return true
  if (
    get('overflow') === 'hidden' &&
    ['height', 'max-height', 'width', 'max-width'].some((side) => sizeOf(get(side)) <= DOT)
  )
    return true
  return ['text-indent', 'left', 'top', 'margin-left', 'margin-top'].some((side) => sizeOf(get(side)) <= OFF_PAGE)
}

/** A window of no size, and letters drawn at none. */
const CUT_AWAY = /^(rect\(0(px)?[ ,]{1,3}0(px)?[ ,]{1,3}0(px)?[ ,]{1,3}0(px)?\)|inset\((50|100)%\)|circle\(0)/
const SHRUNK = /scale[xy]?\(0(\.0{1,3}\d?)?\)/

/** A fourth channel of nothing, in either way of writing. */
const SEE_THROUGH = /^(?:rgba?\([^/)]{1,40}\/|rgba?\([^,)]{1,10},[^,)]{1,10},[^,)]{1,10},) ?0?(?:\.0)?%?\)$/

function isTransparent(color: string): boolean {
  return color === 'transparent' || SEE_THROUGH.test(color)
}

/** CSS pixels, roughly; what has no number is as large as it likes. */
function sizeOf(value: string): number {
  const number = Number.parseFloat(value)
  if (Number.isNaN(number)) return Number.POSITIVE_INFINITY
  return /^-?[\d.]+(em|rem|%|vw|vh|in|cm)/.test(value) && number !== 0 ? number * 16 : number
}

function groundOf(declarations: Declarations): Color | 'unknown' | null {
  const shorthand = declarations.get('background') ?? ''
  if (/url\(|gradient\(/.test(shorthand) || /url\(|gradient\(/.test(declarations.get('background-image') ?? ''))
    return 'unknown'
  return parseColor(declarations.get('background-color')) ?? parseColor(shorthand)
}

const NAMED: Readonly<Record<string, Color>> = {
  white: WHITE,
  black: BLACK,
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  ghostwhite: [248, 248, 255],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  navy: [0, 0, 128],
  yellow: [255, 255, 0],
}

function parseColor(value: string | undefined): Color | null {
  const text =
    (value ?? '')
      .trim()
      .toLowerCase()
      .split(/ (?![^(]{0,60}\))/)[0] ?? ''
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined
  if (named) return named
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  if (short) return channels(short.slice(1).map((digit) => Number.parseInt(digit + digit, 16)))
  const long = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text)
  if (long) return channels(long.slice(1).map((digits) => Number.parseInt(digits, 16)))
  const call = /^rgba?\( ?(\d{1,3})[ ,]{1,3}(\d{1,3})[ ,]{1,3}(\d{1,3})/.exec(text)
  return call ? channels(call.slice(1).map(Number)) : null
}

function channels([red = 0, green = 0, blue = 0]: number[]): Color {
  return [red, green, blue]
}
