import { Checkboxes, Radios, Select } from './form/choice.tsx'
import { ErrorSummary, errorOf } from './form/error-summary.tsx'
import { Field, FileField, TextArea } from './form/field.tsx'
import { FilterForm, Form } from './form/form.tsx'
import { Grid } from './grid.tsx'
import { Notice } from './notice.tsx'
import { Panel } from './panel.tsx'

const ERRORS = [{ field: 'bedrag', message: 'Vul een bedrag in tussen 0 en 2.000.000 euro.' }]

/** Fields, choices and messages of the gallery. */
export function FormPanels() {
  return (
    <Grid columns="2">
      <Panel title="Formulier met een fout" id="formulieren">
        <ErrorSummary errors={ERRORS} focus={false} />
        <Form action="" submit="Vastleggen" multipart beside={<a href="#rangorde">Niet vastleggen</a>}>
          <Field
            name="bedrag"
            label="Bedrag"
            unit="euro"
            size={8}
            inputMode="decimal"
            value="2,5 miljoen"
            error={errorOf(ERRORS, 'bedrag')}
            help="Zonder centen."
          />
          <Field name="mail" label="E-mailadres" type="email" autoComplete="email" required={false} />
          <Select
            name="wijk"
            label="Wijk"
            options={[
              { value: 'a', label: 'Kleipolder' },
              { value: 'b', label: 'Rietlanden' },
            ]}
            value="b"
          />
          <Radios
            name="keus"
            label="Waarvoor is dit?"
            options={[
              { value: '1', label: 'Herstel' },
              { value: '2', label: 'Vernieuwing', help: 'Het blok wordt vervangen.' },
            ]}
            value="1"
          />
          <Checkboxes
            name="sporen"
            label="Sporen"
            options={[
              { value: 's', label: 'Sociaal' },
              { value: 'e', label: 'Economisch' },
            ]}
            values={['s']}
          />
          <TextArea name="reden" label="Reden" help="Noem geen namen van bewoners." />
          <FileField name="bestand" label="Meetbestand" accept={['.csv']} help="CSV, hoogstens 20 MB." />
        </Form>
      </Panel>
      <Panel title="Keuzes en meldingen">
        <FilterForm action="">
          <Radios
            name="horizon"
            label="Horizon"
            inline
            options={['Nu', '2035', '2050', '2075'].map((label) => ({ value: label, label }))}
            value="2035"
          />
          <Select name="gebied" label="Gebied" compact options={[{ value: '', label: 'Hele gemeente' }]} />
        </FilterForm>
        <Notice kind="info">Dit bezoek is vastgelegd: 20 november 2026, doel wijkaanpak.</Notice>
        <Notice kind="ok" title="De run is klaar." live>
          38 van 45 buurten hebben een rang.
        </Notice>
        <Notice kind="warn">De bron is gewijzigd sinds dit cijfer werd overgenomen.</Notice>
        <Notice kind="danger" title="Het bestand is niet ingelezen.">
          Kolom floor_level ontbreekt in regel 1.
        </Notice>
      </Panel>
    </Grid>
  )
}
