import { describe, expect, test } from 'vitest'
import { chooseCrs, chooseType, contentCrs } from './representation.ts'

const OFFERED = ['application/json', 'application/geo+json']

describe('media type', () => {
  test.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/geo+json', 'application/geo+json'],
    ['Application/GEO+JSON; q=0.5', 'application/geo+json'],
    ['application/json;q=0.4, application/geo+json;q=0.9', 'application/geo+json'],
    ['application/json;q=0, */*', 'application/geo+json'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['text/html', null],
    ['application/json;q=0, application/geo+json;q=0', null],
    ['nonsense', 'application/json'],
  ])('%j gets %s', (accept, type) => {
    expect(chooseType(accept, OFFERED)).toBe(type)
  })
})

describe('coordinate system', () => {
  test.each([
    [undefined, undefined, 'CRS84'],
    [undefined, '*', 'CRS84'],
    [undefined, 'EPSG:28992', 'EPSG:28992'],
    [undefined, 'EPSG:4258, EPSG:28992;q=0.5', 'EPSG:28992'],
    [undefined, '<http://www.opengis.net/def/crs/EPSG/0/28992>', 'EPSG:28992'],
    ['http://www.opengis.net/def/crs/EPSG/0/28992', 'CRS84', 'EPSG:28992'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:28992', 'CRS84'],
  ])('parameter %j and header %j give %s', (parameter, header, crs) => {
    expect(chooseCrs(parameter, header)).toEqual({ crs })
  })

  test('a header that asks for another one is not acceptable, a parameter is a mistake', () => {
    expect(chooseCrs(undefined, 'EPSG:3857')).toBe('not-acceptable')
    expect(chooseCrs('EPSG:3857', undefined)).toMatchObject({ invalid: { field: 'crs' } })
    expect(chooseCrs('', undefined)).toMatchObject({ invalid: { field: 'crs' } })
  })

  test('is told between angle brackets', () => {
    expect(contentCrs('CRS84')).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
  })
})
