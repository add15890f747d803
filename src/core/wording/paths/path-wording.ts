import type { PathGroup } from '../../paths/groups.ts';

/** What is said of the ways in for groups of people, in one language. */
export interface PathWording {
  /** On the button that offers them. */
  readonly button: string;
  readonly title: string;
  readonly which: string;
  /** There is none. */
  readonly none: string;
  /** A group was named for which there is none. */
  readonly unknown: string;
  readonly groups: Readonly<Record<PathGroup, string>>;
  readonly steps: string;
  /** Steps that are out of date and not shown. */
  readonly leftOut: (count: number) => string;
  readonly allOutOfDate: string;
  readonly nextStep: string;
  /** Over a date of which only the pattern is known. */
  readonly usualOnly: string;
  /** Under it: how to be told. */
  readonly tellMe: string;
  readonly noDate: string;
}
