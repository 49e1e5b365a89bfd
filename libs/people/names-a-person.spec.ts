import fc from 'fast-check';
import type { HeldOnPerson } from './facts.js';
import { namesAPerson } from './names-a-person.js';

const rosa: HeldOnPerson = {
  given: 'Rosa',
  surname: 'Alvarez-Quill',
  address: 'Flat 3, 12A Elm Road, Cheltenham',
  postcode: 'GL50 1AB',
  email: 'Rosa.Quill@example.org',
  phone: '01242 496000',
};
const named = (surname: string, given?: string): HeldOnPerson => ({ surname, ...(given && { given }) });
const at = (address: string): HeldOnPerson => ({ surname: 'Nobody', address });
const [smith, long, obrien, jose] = [
  named('Smith', 'Ann'),
  named('Long', 'Mark'),
  named("O'Brien"),
  named('Núñez', 'José'),
];

describe('a name', () => {
  it.each<[HeldOnPerson, string]>([
    [smith, 'It was Smith.'],
    [smith, 'SMITH had reported it'],
    [smith, "Smith's reports"],
    [smith, "the Smiths' fence"],
    [smith, 'Smith’s, ‘Smith’ and "Smith"'],
    [smith, "Smith'll be told"],
    [smith, 'Mrs Brown-Smith'],
    [smith, '(Ann)'],
    [smith, 'ann smith was told'],
    [smith, 'ann.smith said so'],
    [smith, 'smith, ann'],
    [smith, 'Sm\u200bith and Smi\u00adth'],
    [smith, 'Sm<b>it</b>h'],
    [smith, '<p>said by</p><p>Smith</p>'],
    [smith, 'S&#109;ith'],
    [smith, 'S&#x6D;ith'],
    [smith, 'Smi&shy;th'],
    [smith, '\uff33\uff4d\uff49\uff54\uff48'],
    [long, 'Mr Long says'],
    [long, 'mark long says'],
    [obrien, "O'Brien"],
    [obrien, 'OBrien'],
    [obrien, 'O’Brien’s'],
    [obrien, 'O&rsquo;Brien'],
    [obrien, 'O Brien'],
    [named('OBrien'), "O'Brien"],
    [jose, 'Jose said'],
    [jose, 'JOSÉ said'],
    [jose, 'Jose\u0301 said'],
    [jose, 'Jos&eacute; said'],
    [jose, 'Mr Nunez'],
    [named('Nunez'), 'Señor Núñez'],
    [named('Sørensen'), 'Sorensen'],
    [named('Strauss'), 'Strauß'],
    [named('Brown', 'Anne-Marie'), 'Anne Marie'],
    [named('Brown', 'Anne-Marie'), 'AnneMarie'],
    [named('Brown', 'Anne Marie'), 'anne-marie brown'],
    [named('Brown', 'Anne Marie'), 'anne brown'],
    [named('Brown', 'Anne Marie'), 'Marie'],
    [rosa, 'Ms Quill'],
    [rosa, 'Alvarez Quill'],
    [named('de la Cruz'), 'Mrs Cruz'],
    [named('de la Cruz'), 'de la Cruz'],
    [named('Le'), 'Mr Le'],
    [named('Ng'), 'Ms Ng'],
    [named('Lee', 'May'), 'May said so'],
    [named('王小明'), '王小明'],
    [{ kind: 'business', surname: 'Smith & Sons' }, 'by smith and sons'],
    [{ kind: 'group', surname: 'Friends of the Park' }, 'the FRIENDS OF THE PARK'],
  ])('of %j is in "%s"', (held, text) => expect(namesAPerson(text, [held])).toBe(true));

  it.each<[HeldOnPerson, string]>([
    [smith, 'The blacksmith and the smithy; Smithson; Locksmiths'],
    [smith, 'a smith'],
    [smith, 'annual, Annex'],
    [long, 'It went on for a long time, and left a long mark.'],
    [long, 'mark my words. long ago'],
    [long, 'Longer'],
    [named('Brien'), "Mr O'Brien"],
    [named('Hill', 'Don'), "Don't ask"],
    [obrien, 'O, Brienne'],
    [named('Brown', 'A'), 'A letter'],
    [named('Brown', 'J.P.'), 'J. P. Morgan'],
    [named('X', 'Mary'), 'Complaint X'],
    [named('de la Cruz'), 'De facto, La Scala'],
    [named('van Dyke'), 'Van drivers'],
    [named('Green', 'Mrs Ann'), 'Mrs Brown'],
    [named('Lee', 'May'), 'in May 2026, on 1 May and on the 3rd of May'],
    [named('Lee', 'May'), 'It may be so.'],
    [rosa, 'rosary, prosaic'],
    [{ kind: 'business', surname: 'Smith & Sons' }, 'Mr Smith; Sons of the town'],
    [{ kind: 'group', surname: 'Friends of the Park' }, 'friends in the park'],
    [named('Smith'), 'A decision with nobody in it, under s.104(4): three of 3 complaints count.'],
    [named('Smith'), ''],
  ])('of %j is not in "%s"', (held, text) => expect(namesAPerson(text, [held])).toBe(false));
});

describe('where somebody lives, and how they are reached', () => {
  it.each<[HeldOnPerson, string]>([
    [rosa, 'at 12a elm road'],
    [rosa, 'at 12 A, Elm-Road'],
    [rosa, '12A  ELM RD.'],
    [rosa, '12a\nElm\tRoad'],
    [at('12 Elm Road Cheltenham GL50 1AB'), '12 Elm Road'],
    [at('12 Elm Road Cheltenham GL50 1AB'), 'GL501AB'],
    [at('12 The Green\nCheltenham'), '12, the green'],
    [at("7 St Mary's Street"), '7 St Marys St'],
    [at("7 St Mary's Street"), '7 Saint Mary’s Street'],
    [at('Flat 3, Elm House, Elm Road'), 'flat 3 Elm House'],
    [at('12-14 Park Lane'), '12 - 14 Park Lane'],
    [at('Rose Cottage, Mill Lane, Bibury'), 'at Rose Cottage'],
    [at('Rose Cottage, Mill Lane, Bibury'), 'rose cottage, mill lane'],
    [at('Dunroamin, Mill Lane'), 'from Dunroamin'],
    [rosa, 'gl501ab'],
    [rosa, 'GL50  1AB.'],
    [rosa, 'rosa.quill@EXAMPLE.org.'],
    [rosa, 'Write to <rosa.quill@example.org>'],
    [rosa, 'rosa.quill<wbr>@example.org'],
    [rosa, '01242496000'],
    [rosa, '(01242) 496 000'],
    [rosa, '+44 1242 496000'],
    [rosa, '+44 (0)1242-496000'],
    [rosa, '00441242496000'],
    [rosa, '1242 496000'],
    [{ surname: 'Nobody', phone: '+44 (0) 7700 900123' }, '07700 900 123'],
    [{ surname: 'Nobody', phone: '+353 1 234 5678' }, '00353 1 2345678'],
  ])('%j is in "%s"', (held, text) => expect(namesAPerson(text, [held])).toBe(true));

  it.each<[HeldOnPerson, string]>([
    [rosa, 'Elm Road, Cheltenham'],
    [rosa, '12 Elm Road'],
    [rosa, '112A Elm Road'],
    [rosa, '12A Elm Roadside'],
    [rosa, 'Flat 3'],
    [at('12 Elm Road Cheltenham GL50 1AB'), '112 Elm Road, 12A Elm Road, 1-2 Elm Road'],
    [at('Mill Lane, Cheltenham'), 'in Mill Lane, Cheltenham'],
    [at('Cheltenham, Gloucestershire'), 'Cheltenham Borough Council'],
    [at('Rose Cottage, Mill Lane, Bibury'), 'a rose cottage; Bibury'],
    [rosa, 'GL50 and GL50 1AC, XGL50 1AB, GL50 1ABC'],
    [{ surname: 'Nobody', postcode: '75' }, '75 days'],
    [rosa, 'prosa.quill@example.org'],
    [rosa, 'ann.rosa.quill@example.org'],
    [rosa, 'rosa.quill@example.org.uk'],
    [rosa, 'rosaXquill@example.org'],
    [rosa, '01242 4960001 and 9901242496000'],
    [rosa, '01242 495000'],
    [{ surname: 'Nobody', phone: '101' }, 'call 101'],
  ])('%j is not in "%s"', (held, text) => expect(namesAPerson(text, [held])).toBe(false));
});

test('anybody of several is found, and of nobody nothing', () => {
  expect(namesAPerson('It was Long.', [smith, long])).toBe(true);
  expect(namesAPerson('It was Ann Smith of 12A Elm Road.', [])).toBe(false);
});

/** Words of four lower-case letters without a vowel: no name, no street. */
const ordinary = fc
  .array(fc.stringMatching(/^[bcdfghj]{4}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const letters = fc.stringMatching(/^[A-Z][aeiou][a-z]{2,8}$/);

describe('whatever stands around it', () => {
  const hidden = fc.constantFrom(
    '',
    '\u200b',
    '\u00ad',
    '\u2060',
    '\ufeff',
    '\u0301',
    '<b>',
    '</i>',
    '&zwnj;',
    '&#8203;',
    '\u0007',
  );

  test('a name is found however it is hidden, and by no other text', () => {
    fc.assert(
      fc.property(letters, ordinary, ordinary, fc.infiniteStream(hidden), (surname, before, after, between) => {
        const veiled = [...surname].map((letter) => `${letter}${between.next().value}`).join('');
        expect(namesAPerson(`${before} ${veiled} ${after}`, [named(surname)])).toBe(true);
        expect(namesAPerson(`${before} x${veiled} ${after}`, [named(surname)])).toBe(false);
        expect(namesAPerson(`${before} ${after}`, [named(surname)])).toBe(false);
        expect(namesAPerson(`${before} ${surname.toLowerCase()} ${after}`, [named(surname)])).toBe(false);
      }),
    );
  });

  test('a full name is found in any case', () => {
    fc.assert(
      fc.property(letters, letters, ordinary, fc.infiniteStream(fc.boolean()), (given, surname, around, upper) => {
        const cased = [...`${given} ${surname}`]
          .map((letter) => (upper.next().value ? letter.toUpperCase() : letter.toLowerCase()))
          .join('');
        expect(namesAPerson(`${around} ${cased}, ${around}`, [named(surname, given)])).toBe(true);
      }),
    );
  });

  test('a telephone number is found however its digits are grouped', () => {
    const number = fc.stringMatching(/^[1-9][0-9]{9}$/);
    const groups = fc.infiniteStream(fc.constantFrom('', '', ' ', '-', ' - '));
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('0', '+44', '0044', '+44 (0)'),
        ordinary,
        groups,
        (subscriber, begins, around, between) => {
          const grouped = [...subscriber]
            .map((digit) => `${digit}${between.next().value}`)
            .join('')
            .replace(/\D+$/, '');
          expect(
            namesAPerson(`${around} ${begins}${grouped} ${around}`, [{ surname: 'Nobody', phone: `0${subscriber}` }]),
          ).toBe(true);
          expect(
            namesAPerson(`${around} ${begins}${grouped}7 ${around}`, [{ surname: 'Nobody', phone: `0${subscriber}` }]),
          ).toBe(false);
        },
      ),
    );
  });

  test('any text is read, and any name looked for', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    const anybody = fc.record(
      { given: any, surname: any, address: any, postcode: any, email: any, phone: any },
      { requiredKeys: ['surname'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(any, fc.array(anybody, { maxLength: 3 }), (text, held) => {
        expect(typeof namesAPerson(text, held)).toBe('boolean');
      }),
    );
  });
});
