import type { FindingCode } from '../review/review.js'
import type { Cure } from './cures.js'

/** The rows of CURES for a requester who writes in French. */
export const FRENCH_CURES: Readonly<Partial<Record<FindingCode, Cure>>> = {
  'missing-agency': {
    problem: "L'autorité ou le service d'enquête n'est pas nommé.",
    cure: "Nommez l'autorité et le service qui demande.",
  },
  'missing-matter': {
    problem: "L'affaire pénale ou civile n'est pas identifiée.",
    cure: "Indiquez le numéro du dossier ou de l'enquête, ou dites de quelle infraction ou de quelle cause il s'agit.",
  },
  'missing-target': {
    problem: "Aucun espace de travail, client, utilisateur ou compte n'est désigné.",
    cure: "Désignez l'espace de travail, et l'utilisateur, l'adresse de courriel ou le compte que vous visez. Si une annexe le désigne, envoyez cette annexe.",
  },
  'missing-date-range': {
    problem: "Aucune période n'est indiquée.",
    cure: 'Indiquez le premier et le dernier jour pour lesquels vous demandez des données.',
  },
  'missing-data-sought': {
    problem: 'Les types de données ne sont pas précisés.',
    cure: 'Énumérez ce que vous demandez, point par point. Si une annexe en dresse la liste, envoyez cette annexe.',
  },
  'not-addressed-to-us': {
    problem: "L'acte est adressé à quelqu'un d'autre.",
    cure: 'Signifiez un acte qui nous est adressé.',
  },
  'missing-officer-contact': {
    problem: 'Les coordonnées de la personne qui demande ne sont pas complètes.',
    cure: "Donnez le nom, l'adresse de courriel officielle et le numéro de téléphone de l'agent qui demande ou, en matière civile, de l'avocat.",
  },
  'sender-not-government': {
    problem: "La demande n'est pas venue d'une adresse de courriel d'une autorité publique.",
    cure: 'Envoyez-la à nouveau, avec toutes ses annexes, depuis votre adresse officielle.',
  },
  'content-requires-search-warrant': {
    problem: "Elle demande du contenu, et ce n'est pas un mandat de perquisition d'un tribunal des États-Unis.",
    cure: "Signifiez un mandat de perquisition pour le contenu, ou limitez la demande à d'autres données.",
    privateCure:
      "Seule une autorité chargée de l'application de la loi peut obtenir un tel mandat. Si quelqu'un vous fait du mal, veuillez vous adresser à la police.",
  },
  'metadata-requires-court-order': {
    problem: 'Elle demande, sans ordonnance judiciaire, des métadonnées qui vont au-delà des données de base.',
    cure: 'Signifiez une ordonnance fondée sur 18 U.S.C. 2703(d) ou un mandat de perquisition, ou limitez la demande aux données de base.',
  },
  'account-data-requires-subpoena': {
    problem: "Elle demande des données de base, et aucun acte n'y contraint.",
    cure: 'Signifiez une assignation à produire (subpoena), une ordonnance judiciaire ou un mandat de perquisition.',
  },
  'no-compulsory-process': {
    problem: "Elle demande des données sur d'autres personnes sans acte de procédure.",
    cure: 'Obtenez et signifiez un acte de procédure contraignant.',
    privateCure:
      "Si vous avez une réclamation, un tribunal peut ordonner ce qu'il vous faut. Votre avocat peut vous dire comment le lui demander.",
  },
  'real-time-surveillance': {
    problem:
      "Elle demande aussi d'intercepter, d'enregistrer ou de remettre des communications au moment où elles ont lieu. Nous nous opposons à cette partie.",
    cure: 'Retirez cette partie.',
  },
  overbroad: {
    problem:
      'Elle est plus large que ce que nous pouvons étudier. La période est trop longue ou absente, les utilisateurs ne sont pas délimités, ou toutes les données sont demandées en bloc.',
    cure: "Limitez-la à des utilisateurs désignés, à la période dont l'affaire a besoin et aux types de données qui s'y rapportent.",
  },
  'foreign-process': {
    problem: "Elle repose sur le droit d'un autre pays.",
    cure: "Passez par un traité d'entraide judiciaire ou par une commission rogatoire.",
  },
  'not-domesticated': {
    problem: "Rien ne montre que l'acte a été rendu exécutoire là où nous sommes.",
    cure: "Faites-le rendre exécutoire dans un ressort où nous résidons ou avons un agent désigné, en matière civile par exemple selon l'Uniform Interstate Depositions and Discovery Act, et signifiez-le dans ce ressort.",
  },
  'customer-consent-required': {
    problem: "Elle demande du contenu en matière civile, et aucun consentement du client n'y est joint.",
    cure: 'Joignez le consentement du client, ou demandez le contenu au client.',
  },
  'emergency-basis-missing': {
    problem: "Aucun danger de mort ou de blessure grave pour une personne n'est exposé.",
    cure: 'Exposez les faits de ce danger, dites qui est en danger et pour quand il vous faut les données.',
  },
  'unsigned-instrument': {
    problem: "La ligne de signature de l'acte est vide.",
    cure: "Signifiez l'acte signé.",
  },
  'document-unreadable': {
    problem: "Un fichier n'a pas pu être lu.",
    cure: 'Veuillez le renvoyer sans chiffrement, en PDF ou en texte simple.',
  },
  'secure-portal-link': {
    problem: 'La demande se trouve derrière un lien.',
    cure: 'Veuillez envoyer les documents eux-mêmes.',
  },
  'attestation-missing': {
    problem: "L'attestation qui est demandée aux autorités de Californie manque.",
    cure: "Veuillez joindre l'attestation.",
  },
  'conflicting-values': {
    problem: 'Vos documents se contredisent sur un numéro ou une date.',
    cure: 'Veuillez nous dire ce qui est exact.',
  },
}
