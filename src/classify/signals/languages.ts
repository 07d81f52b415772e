import type { Language } from '../../text/language.js'

/**
 * Words that every text in a language is full of. The rows of a language speak only in documents that are written in
 * it, at least in part: "police" in a French row must not name an English mail. English rows speak everywhere, for
 * officers everywhere write it.
 */
export const COMMON_WORDS: Readonly<Record<Exclude<Language, 'ja'>, readonly string[]>> = {
  en: 'the of and to in a is that for on by be or with this you are as any from at it if not we i our your have has was will may all an can please which their his her my who when no do'.split(
    ' ',
  ),
  fr: 'le la les des du de et une par pour vous que est dans sur nous au aux ce cette qui avec votre ou a l d j je mes mon ma me sa son ses il elle'.split(
    ' ',
  ),
  de: 'der die das und den dem des ein eine zu von mit fur auf ist im nach gemass sie wird werden nicht oder zur zum bei als wir ich in um hiermit uber mein meine ihr ihre ihren haben hat dass sich an aus vom bitte'.split(
    ' ',
  ),
  es: 'el la los las de del y en que por para con se una su al lo es como este esta sobre mi mis me su sus tiene'.split(
    ' ',
  ),
  pt: 'o os as de do da dos das e em que por para com se uma ao no na nos nas sobre como pela pelo a na nas sao meu minha meus seu sua'.split(
    ' ',
  ),
  it: 'il lo la i gli le di del della dei delle e in che per con si una al alla dal nel nella sul presso sono mio mia miei da'.split(
    ' ',
  ),
  pl: 'w z na do i o nie sie jest od za po przez oraz dla ze to dnia jako lub nr sprawie prosze moich moje mnie'.split(
    ' ',
  ),
  tr: 've bir bu ile icin olarak olan gore uyarinca sayili tarihli ait hakkinda olup geregince gereginin rica olunur nolu tarafindan benim edilmesi verilmesi karar verildi nedeniyle uzere talep maddesi kanun tarihi yer alan asagidaki'.split(
    ' ',
  ),
  nl: 'de het een en van in op te voor met dat die is aan bij tot ten om door wij u zijn naar ik mijn uw wordt heeft'.split(
    ' ',
  ),
}
