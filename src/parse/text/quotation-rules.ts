/**
 * How mail programs open what is not the sender's own: lines, as data. A forward's content is a demand, a reply's quoted
 * text is context, so the two are told apart.
 */
export interface QuotationRule {
  id: string
  source: string
  /** `either`: the subject (Re or Fw) says which. */
  opens: 'quoted' | 'forwarded' | 'either'
  pattern: RegExp
  /** A line it must catch, and one that looks like it and is the sender's own: tested. */
  catches: string
  spares: string
}

export const QUOTATION_RULES: readonly QuotationRule[] = [
  {
    id: 'forward-dashes',
    source: 'Gmail, Thunderbird, Yahoo; English, Spanish, French, Portuguese, German, Italian',
    opens: 'forwarded',
    pattern:
      /^[-_]{2,30} ?(forwarded message|mensaje reenviado|message transf.r.|mensagem encaminhada|weitergeleitete nachricht|messaggio inoltrato)( from [^-]{1,80})? ?[-_]{2,30}$/i,
    catches: '---------- Forwarded message ---------',
    spares: 'A forwarded message is attached.',
  },
  {
    id: 'forward-apple',
    source: 'Apple Mail; English, German, French, Spanish, Italian',
    opens: 'forwarded',
    pattern:
      /^(begin forwarded message|anfang der weitergeleiteten (nachricht|e-mail)|d.but du message (r.exp.di.|transf.r.)|inicio del mensaje reenviado|inizio messaggio inoltrato) ?:$/i,
    catches: 'Begin forwarded message:',
    spares: 'We begin: forwarded messages are listed below:',
  },
  {
    id: 'original-message',
    source: 'Outlook; English, German, French, Spanish, Portuguese, Italian',
    opens: 'either',
    pattern:
      /^-{1,30} ?(original message|urspr.ngliche (nachricht|mail)|message d.origine|mensaje original|mensagem original|messaggio originale) ?-{1,30}$/i,
    catches: '-----Original Message-----',
    spares: 'The original message was sent on May 2.',
  },
]

/** "On DATE, NAME wrote:" in the languages of our senders: how it begins, what it holds, how it ends. */
export interface AttributionRule {
  id: string
  source: string
  begins: RegExp
  ends: RegExp
  catches: string
  spares: string
}

export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  {
    id: 'attribution-english',
    source: 'Gmail, Apple Mail, Thunderbird',
    begins: /^On /,
    ends: /\bwrote:$/,
    catches: 'On Tue, Nov 17, 2026 at 9:14 AM Jane Roe <jane@example.com> wrote:',
    spares: 'On this point the court wrote: see below',
  },
  {
    id: 'attribution-german',
    source: 'Thunderbird, Gmail, Apple Mail',
    begins: /^Am /,
    ends: /\bschrieb\b[^\n]{0,200}:$/,
    catches: 'Am 17.11.2026 um 09:14 schrieb Jane Roe <jane@example.com>:',
    spares: 'Am 17.11.2026 schrieb er uns.',
  },
  {
    id: 'attribution-spanish',
    source: 'Gmail, Apple Mail',
    begins: /^El /,
    ends: /\bescribi.:$/,
    catches: 'El mar, 17 nov 2026 a las 9:14, Jane Roe (<jane@example.com>) escribió:',
    spares: 'El juzgado escribió a la empresa.',
  },
  {
    id: 'attribution-french',
    source: 'Gmail, Apple Mail, Thunderbird',
    begins: /^Le /,
    ends: /\ba .crit ?:$/,
    catches: 'Le mar. 17 nov. 2026 à 09:14, Jane Roe <jane@example.com> a écrit :',
    spares: 'Le tribunal a écrit à la société.',
  },
  {
    id: 'attribution-portuguese',
    source: 'Gmail, Apple Mail',
    begins: /^Em /,
    ends: /\bescreveu:$/,
    catches: 'Em ter., 17 de nov. de 2026 às 09:14, Jane Roe <jane@example.com> escreveu:',
    spares: 'Em resposta, escreveu-se o que segue.',
  },
  {
    id: 'attribution-italian',
    source: 'Gmail, Apple Mail, Thunderbird',
    begins: /^Il /,
    ends: /\bha scritto:$/,
    catches: 'Il giorno mar 17 nov 2026 alle ore 09:14 Jane Roe <jane@example.com> ha scritto:',
    spares: 'Il tribunale ha scritto alla ditta.',
  },
  {
    id: 'attribution-dutch',
    source: 'Gmail, Apple Mail',
    begins: /^Op /,
    ends: /\bschreef\b[^\n]{0,200}:$/,
    catches: 'Op di 17 nov 2026 om 09:14 schreef Jane Roe <jane@example.com>:',
    spares: 'Op 17 november schreef hij ons.',
  },
  {
    id: 'attribution-scandinavian',
    source: 'Gmail, Thunderbird',
    begins: /^(Den|Pe|Ti) /i,
    ends: /\b(skrev|kirjoitti)\b[^\n]{0,200}:$/,
    catches: 'Den tis 17 nov. 2026 kl 09:14 skrev Jane Roe <jane@example.com>:',
    spares: 'Den 17 november skrev han till oss.',
  },
]

/** The head that Outlook puts above what it quotes or forwards; a memo in a letter begins with To or has no address. */
export const HEAD_FIELDS: Readonly<Record<'from' | 'sent' | 'to' | 'subject', RegExp>> = {
  from: /^\W{0,3}(from|von|de|da|van|fr.n|fra)\W{0,3}: ?\S/i,
  sent: /^\W{0,3}(sent|date|gesendet|datum|envoy.|enviado( el)?|enviada em|fecha|data|inviato|verzonden|skickat)\W{0,3}: ?\S/i,
  to: /^\W{0,3}(to|an|.|para|a|aan|til(l)?)\W{0,3}: ?\S/i,
  subject: /^\W{0,3}(subject|betreff|objet|asunto|assunto|oggetto|onderwerp|.mne|emne)\W{0,3}:/i,
}
