/** A date of a PDF, `D:20261122093000-08'00'` (ISO 32000, 7.9.4), as an ISO instant; null where it is none. */
export function isoOfPdf(time: string): string | null {
  const parts = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?)?/.exec(time)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second = '00', sign, zoneHour, zoneMinute = '00'] = parts
  const zone = sign === undefined ? 'Z' : `${sign}${zoneHour}:${zoneMinute}`
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
