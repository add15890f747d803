import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/core/places/find-places.ts';
import { casesOf } from '../../src/core/places/inflect.ts';
import { slipsBetween } from '../../src/core/places/slips.ts';

/** `TG!` for a certain place, `TG?` for a doubtful one. */
const short = (text: string): string =>
  findPlaces(text)
    .map((place) => ('code' in place ? place.code : place.region) + (place.certain ? '!' : '?'))
    .join(' ');

describe('findPlaces', () => {
  it.each([
    ['is there an igf in togo', 'TG!'],
    ['IS THERE AN IGF IN MALI', 'ML!'],
    ["Kenya's igf and the ghanaian one", 'KE! GH!'],
    ['y a-t-il un FGI au Congo-Brazzaville', 'CG!'],
    ['foro nacional de Bolivia', 'BO!'],
    ['есть ли форум в Кении и в Казахстане', 'KE! KZ!'],
    ['форум в Южной Африке, в Соединённых Штатах', 'ZA! US!'],
    ['هل يوجد منتدى في توغو وبكينيا', 'TG! KE!'],
    ['منتدى للسودان', 'SD!'],
    ['参加纳米比亚会议', 'NA!'],
    ['發展中國家和加納', 'GH!'],
    ['🇹🇬 or 🇰🇪', 'TG! KE!'],
    ['I live in Nairobi', 'KE!'],
    ['Korea, Republic of', 'KR!'],
    ['St. Lucia and Trinidad & Tobago', 'LC! TT!'],
    ['IGF KE and IGF in TGO', 'KE! TG!'],
  ])('%s → %s', (text, found) => {
    expect(short(text)).toBe(found);
  });

  it('gives all that a name may mean, or the one another word settles', () => {
    expect(short('igf in congo')).toBe('CD? CG?');
    expect(short('congo, I live in Kinshasa')).toBe('CD!');
    expect(short('virgin islands')).toBe('VI? VG?');
    expect(short('dominican forum')).toBe('DO? DM?');
    expect(short('whats on in nigera')).toBe('NE? NG?');
    expect(short('niger and nigeria')).toBe('NE! NG!');
    expect(short('guinea, korea, sudan, samoa, ireland')).toBe('GN! KR! SD! WS! IE!');
    expect(short('south sudan, american samoa, northern ireland, papua new guinea')).toBe('SS! AS! GB! PG!');
  });

  it('finds what is misspelt and does not rely on it', () => {
    expect(short('igf in kenyya')).toBe('KE?');
    expect(short('burkinafaso')).toBe('BF?');
    expect(short('Souht Africa')).toBe('ZA?');
    expect(short('pua new guinea')).not.toContain('GN!');
    expect(short('soudan du sd')).toBe('SS?');
  });

  it('does not take people, languages, documents and everyday words for places', () => {
    expect(short('my friend Jordan said')).toBe('JO?');
    expect(short('igf jordan')).toBe('JO!');
    expect(short('answer in french please, en español, по-русски')).toBe('');
    expect(short('I am French and work for the dutch government')).toBe('FR! NL!');
    expect(short('what is the Tunis Agenda')).toBe('');
    expect(short('tell us about the Budapest Convention')).toBe('');
    expect(short('la réunion de l’IGF, la reunión')).toBe('');
    expect(short('кроме того')).toBe('');
    expect(short('кто ведёт форум в Того')).toBe('TG!');
    expect(short('دعم مالي للسفر')).toBe('');
    expect(short('منتدى في مالي')).toBe('ML!');
    expect(short('上海地区')).not.toContain('HT');
    expect(short('is IT or AI governed by an AG in IP law')).toBe('');
  });

  it('finds regions', () => {
    expect(short('west africa forum')).toBe('West Africa!');
    expect(short('FGI en Afrique de l’Ouest')).toBe('West Africa!');
    expect(short('foro para América Latina y el Caribe')).toBe('Latin America and Caribbean!');
    expect(short('منتدى الدول العربية')).toBe('Arab States!');
    expect(short('亚太地区有论坛吗')).toBe('Asia-Pacific!');
    expect(short('форум в Центральной Азии')).toBe('Central Asia!');
    expect(short('pacific islands')).toBe('Pacific!');
    expect(short('carribbean')).toBe('Caribbean?');
  });

  it('gives words that stand in the text, each place once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const found = findPlaces(text);
        for (const { matched } of found) expect(text).toContain(matched);
        const names = found.map((place) => ('code' in place ? place.code : place.region));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
    expect(findPlaces('x'.repeat(100_000))).toEqual([]);
    expect(short(`${'blah '.repeat(7000)} togo`)).toBe('TG!');
  });
});

describe('casesOf', () => {
  it('puts Russian names into their cases', () => {
    expect(casesOf('Кения')).toContain('Кении');
    expect(casesOf('Саудовская Аравия')).toContain('Саудовской Аравии');
    expect(casesOf('Соломоновы острова')).toContain('Соломоновых островах');
    expect(casesOf('Того')).toEqual(['Того']);
    expect(casesOf('Самоа')).toEqual(['Самоа']);
  });
});

describe('slipsBetween', () => {
  it('counts letters left out, added, changed or swapped', () => {
    expect(slipsBetween('keyna', 'kenya', 2)).toBe(1);
    expect(slipsBetween('kena', 'kenya', 2)).toBe(1);
    expect(slipsBetween('kannya', 'kenya', 2)).toBe(2);
    expect(slipsBetween('abc', 'xyz', 2)).toBe(3);
  });
});
