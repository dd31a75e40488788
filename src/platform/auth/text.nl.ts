import type { Role } from './roles.ts'

type RoleText = { name: string; does: string }

export type AuthText = {
  roles: Record<Role, RoleText>
  signIn: {
    title: string
    lead: string
    home: string
    demo: { title: string; lead: string; suffix: string }
    form: { title: string; email: string; password: string; submit: string }
    errors: {
      email: string
      password: string
      unknown: string
      limited(seconds: number): string
    }
  }
  account: {
    title: string
    lead: string
    name: string
    roles: string
    noRoles: string
    everywhere: string
    everywhereLead: string
    everywhereAction: string
  }
}

export const nl: AuthText = {
  roles: {
    'programme-manager': {
      name: 'Programmamanager',
      does: 'Ziet wat nu aandacht vraagt, stelt de aanpak vast en keurt brieven goed.',
    },
    'project-lead': { name: 'Projectleider', does: 'Werkt aan de wijkaanpak, afspraken, fondsen en brieven.' },
    'core-team': { name: 'Kernteam', does: 'Praat met bewoners en houdt vragen en antwoorden bij.' },
    analyst: { name: 'Analist', does: 'Leest bestanden in en rekent de urgentie per buurt uit.' },
    'land-economist': { name: 'Planeconoom', does: 'Rekent scenario’s door en kijkt de cijfers na.' },
    controller: { name: 'Controller', does: 'Bewaakt het geld en keurt besteding van fondsen goed.' },
    'communication-adviser': {
      name: 'Communicatieadviseur',
      does: 'Schrijft de pagina’s voor bewoners en beantwoordt hun vragen.',
    },
    college: { name: 'College en griffie', does: 'Leest de stukken en legt besluiten vast.' },
    'council-member': {
      name: 'Raadslid',
      does: 'Leest verzonden brieven, afspraken en besluiten. Ziet geen concepten.',
    },
    auditor: {
      name: 'Auditor of privacyfunctionaris',
      does: 'Kijkt na wie wat wanneer heeft gedaan, en of dat mocht.',
    },
    administrator: { name: 'Beheerder', does: 'Beheert accounts en rollen. Ziet geen inhoud.' },
    corporation: { name: 'Woningcorporatie', does: 'Ziet de prestatieafspraken en hoe het ermee staat.' },
    'tenants-organisation': { name: 'Huurdersorganisatie', does: 'Volgt de afspraken namens huurders.' },
    lender: { name: 'Geldverstrekker', does: 'Ziet wat met financiers is gedeeld over scenario’s.' },
    'energy-help': { name: 'Energiehulp', does: 'Ziet wat openbaar is over een buurt en verwijst bewoners door.' },
    'guidance-group': { name: 'Begeleidingsgroep', does: 'Volgt de wijkaanpak en leest mee.' },
    resident: { name: 'Bewoner', does: 'Ziet wat er in de wijk gebeurt.' },
    public: { name: 'Publiek', does: 'Ziet wat openbaar is.' },
  },
  signIn: {
    title: 'Inloggen',
    lead: 'Voor medewerkers en partners van de wijkaanpak.',
    home: 'Begin',
    demo: {
      title: 'Kies een rol',
      lead: 'Dit is een demo. Kies met welke rol je rondkijkt; je hebt geen wachtwoord nodig.',
      suffix: 'voorbeeld',
    },
    form: {
      title: 'Met e-mailadres en wachtwoord',
      email: 'E-mailadres',
      password: 'Wachtwoord',
      submit: 'Inloggen',
    },
    errors: {
      email: 'Vul je e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
      password: 'Vul je wachtwoord in.',
      unknown: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
      limited: (seconds) =>
        `Er is te vaak geprobeerd in te loggen. Probeer het over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`,
    },
  },
  account: {
    title: 'Je account',
    lead: 'Wie je bent en wat je rol is in deze gemeente.',
    name: 'Naam',
    roles: 'Rollen in deze gemeente',
    noRoles: 'Geen rol in deze gemeente',
    everywhere: 'Overal uitloggen',
    everywhereLead: 'Ben je ergens vergeten uit te loggen? Hiermee log je uit op elk apparaat, ook op dit.',
    everywhereAction: 'Log overal uit',
  },
}
