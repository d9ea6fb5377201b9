import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  accumulate,
  mergeSums,
  minorDigits,
  roundMoney,
  toDecimal,
  toMinor,
  weigh,
  type Sum,
} from '../../src/domain/money.js';
import { runs } from '../helpers/runs.js';

/** The decimal digits of a number, as they are written, in units of 10^-400. */
function decimal(value: number): bigint {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const size = BigInt(whole + fraction) * 10n ** BigInt(400 + Number(exponent) - fraction.length);
  return value < 0 ? -size : size;
}

function halfEven(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const whole = size / divisor;
  const rest = (size % divisor) * 2n;
  const rounded = rest > divisor || (rest === divisor && whole % 2n === 1n) ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'BHD', 'CLF', 'XXX');
const amount = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -1e15, max: 1e15 }).map(minor => minor / 100),
  fc.integer({ min: -1e9, max: 1e9 }).map(thousandths => thousandths / 1000),
);

describe('money', () => {
  it('counts in minor units exactly as the decimal digits say', () => {
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        const expected = halfEven(decimal(value), 10n ** BigInt(400 - minorDigits(code)));
        const minor = toMinor(value, code);
        if (minor === null) expect(expected >= 10n ** 15n - 1n || expected <= 1n - 10n ** 15n).to.be.true;
        else {
          expect(BigInt(minor)).to.equal(expected);
          expect(Object.is(minor, -0)).to.be.false;
        }
      }),
      runs(2000),
    );
  });

  it('does not touch what is rounded already', () => {
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        const once = roundMoney(value, code);
        if (once === null) return;
        expect(roundMoney(once, code)).to.equal(once);
        expect(toMinor(once, code)).to.equal(toMinor(value, code));
      }),
      runs(1000),
    );
  });

  for (const [value, code, minor] of [
    [1.005, 'EUR', 100],
    [1.015, 'EUR', 102],
    [-1.005, 'EUR', -100],
    [0.1 + 0.2, 'EUR', 30],
    [2.5, 'JPY', 2],
    [3.5, 'JPY', 4],
    [0.0005, 'BHD', 0],
    [0.0015, 'BHD', 2],
    [5e-324, 'EUR', 0],
    [1e-7, 'EUR', 0],
    [9_999_999_999_999.99, 'EUR', 999_999_999_999_999],
    [80_000_000_000_000.5, 'EUR', null],
    [Infinity, 'EUR', null],
    [NaN, 'EUR', null],
    [1e300, 'JPY', null],
  ] as const)
    it(`${value} ${code} is ${minor} minor units`, () => expect(toMinor(value, code)).to.equal(minor));

  it('writes minor units as a decimal', () => {
    expect(toDecimal(123450n, 'EUR')).to.equal('1234.50');
    expect(toDecimal(-5, 'BHD')).to.equal('-0.005');
    expect(toDecimal(7, 'JPY')).to.equal('7');
    expect(toDecimal(0, 'EUR')).to.equal('0.00');
  });

  it('weighs half-even', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (minor, millionths) => {
          const expected = halfEven(BigInt(minor) * BigInt(millionths), 1_000_000n);
          expect(weigh(minor, millionths / 1_000_000)).to.equal(expected);
        },
      ),
      runs(2000),
    );
    expect([1, 3, 5].map(minor => weigh(minor, 0.5))).to.deep.equal([0n, 2n, 2n]);
  });

  it('comes back to nothing when all that was added is taken away, in any order and per currency', () => {
    const deal = fc.tuple(
      fc.constantFrom('EUR', 'JPY', 'BHD'),
      fc.integer({ min: -1e14, max: 1e14 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(deal), fc.infiniteStream(fc.nat()), (deals, order) => {
        const sums = new Map<string, Sum>();
        for (const [code, minor, chance] of deals) accumulate(sums, code, minor, chance, 1);
        for (const [code, sum] of sums) {
          const own = deals.filter(each => each[0] === code);
          expect(sum.count).to.equal(own.length);
          expect(sum.minor).to.equal(own.reduce((total, [, minor]) => total + BigInt(minor), 0n));
          expect(sum.weighted).to.equal(own.reduce((total, [, minor, chance]) => total + weigh(minor, chance), 0n));
        }
        const left = [...deals];
        while (left.length) {
          const [code, minor, chance] = left.splice(order.next().value % left.length, 1)[0]!;
          accumulate(sums, code, minor, chance, -1);
        }
        expect(sums.size).to.equal(0);
      }),
      runs(200),
    );
  });

  it('adds up totals without mixing currencies', () => {
    const one = new Map([['EUR', { count: 1, minor: 10n, weighted: 5n }]]);
    const other = new Map([
      ['EUR', { count: 2, minor: 1n, weighted: 1n }],
      ['JPY', { count: 1, minor: 7n, weighted: 7n }],
    ]);
    expect([...mergeSums([one, other])]).to.deep.equal([
      ['EUR', { count: 3, minor: 11n, weighted: 6n }],
      ['JPY', { count: 1, minor: 7n, weighted: 7n }],
    ]);
  });
});
