import type { nl } from './text.nl.ts'

export const en: typeof nl = {
  home: 'Start',
  toegankelijkheid: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this website. Also with a keyboard, a screen reader or an enlarged screen.',
    sections: [
      {
        title: 'How far we are',
        paragraphs: [
          'We build to WCAG 2.2, levels A and AA. Automatic tests check all pages at every change. An independent study has not been done yet, so there is no statement in the national register.',
          'Every map and chart has a table with the same data. Colour never carries meaning alone: there is always a pattern or a word.',
        ],
      },
      {
        title: 'Does something not work for you?',
        paragraphs: ['Tell the municipality. You need not explain why you need it.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'This program keeps as little as possible about people.',
    sections: [
      {
        title: 'What we do not show',
        paragraphs: [
          'Never a verdict about one house on a public page. Figures about dwellings cover ten dwellings or more.',
          'No names, addresses or search words in logs and web addresses.',
        ],
      },
      {
        title: 'What we do keep',
        paragraphs: [
          'Of staff with an account: name, e-mail address and role. Of their changes: who, what and when.',
          'Cookies: one to stay logged in, and two for your choice of language and screen. Nothing to follow you.',
        ],
      },
    ],
  },
  'hoe-wij-rekenen': {
    title: 'How we calculate',
    lead: 'Every underlined figure opens. You then see the formula, the inputs, the source and the date.',
    sections: [
      {
        title: 'Urgency, model U1',
        paragraphs: [
          'Damp: the distance between the floor and the high groundwater. When the house sinks, that distance shrinks. Below 0.40 metres we count the dwelling as past the threshold. That threshold is an assumption, which a municipality can change.',
          'Water: the difference between the threshold of the door and the street. If the rain water of 70 millimetres in two hours stands higher than the threshold, it runs in.',
          'We never give a year without its uncertainty. The rank of a buurt has a lowest and a highest value.',
          'Unknown is not safe. If less than 70 per cent of the dwellings of a buurt is known, it gets no rank: measure first.',
        ],
      },
      {
        title: 'Facts from documents',
        paragraphs: [
          'Every fact has its document and place. When documents contradict each other we show both, and say which leads and why. What happened after the documents is called: outcome unknown.',
        ],
      },
    ],
  },
  'open-data': {
    title: 'Open data and API',
    lead: 'What is public can also be fetched by a program.',
    sections: [
      {
        title: 'API',
        paragraphs: [
          'The description is at /api/v1/openapi.json. The data are under the path of the municipality, for example /voorbeeldstad/api/v1/neighbourhoods.',
        ],
      },
      {
        title: 'Sources',
        paragraphs: [
          'CBS and Kadaster: areas and key figures (CC BY 4.0). BAG: Kadaster (CC0). Leefbaarometer: ministry of the interior. Every figure has its source and reference date.',
        ],
      },
    ],
  },
  voorbeeldgegevens: {
    title: 'How the example data were made',
    lead: 'Voorbeeldstad does not exist. A program made up the city, in the same way every time.',
    sections: [
      {
        title: 'What is invented',
        paragraphs: [
          'Everything: the buurten and their borders, the streets, the dwellings, the heights, the groundwater, the approach and the money. The proportions resemble those of an old city on soft soil, but say nothing about a real place.',
          'That is why the yellow band is on every page and on every document.',
        ],
      },
    ],
  },
}
