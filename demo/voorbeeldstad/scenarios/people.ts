// What is known of the people of some blocks of Voorbeeldwijk, invented; of the others nobody has asked yet.
import type { Circumstances } from '#modules/scenarios/model/advice/suitability.ts'
import { type Block, dwellingsOf, dwellingsWith, readinessOf } from '#modules/scenarios/model/stock/block.ts'

const TALKS = 'Voorbeeldstad, verzonnen: gesprekken aan de keukentafel, voorjaar 2026'
/** Of every so many blocks the people were spoken to. */
const SPOKEN_TO = 3

export const knownPeople = (blocks: readonly Block[]): [block: string, known: Omit<Circumstances, 'urgency'>][] =>
  blocks.filter((_, index) => index % SPOKEN_TO === 0).map((block) => [block.id, peopleOf(block)])

/** Where the corporation owns most, tasks pile up; where every owner joins, somebody leads. */
function peopleOf(block: Block): Omit<Circumstances, 'urgency'> {
  if (dwellingsWith(block, 'social') / dwellingsOf(block) >= 0.5)
    return {
      ...{ means: 'weak', selfSteering: false, vulnerable: true, stackedTasks: 3 },
      ...{ whyNotActed: 'Huurders wachten op de corporatie, eigenaren op elkaar.', evidence: TALKS },
    }
  const { missing, unknown } = readinessOf(block)
  if (missing === 0 && unknown === 0)
    return {
      ...{ means: 'strong', selfSteering: true, vulnerable: false, stackedTasks: 1 },
      ...{ whyNotActed: 'Wachtten op een rapport van de constructeur.', evidence: TALKS },
    }
  return {
    ...{ means: 'mixed', selfSteering: missing <= 2, vulnerable: null, stackedTasks: 1 },
    ...{ whyNotActed: 'Niet iedereen kan het herstel betalen.', evidence: TALKS },
  }
}
