import { problemInText, wholeFile } from '../place.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../read-folder.ts';

// Characters that turn the direction of what follows can make a text read differently from what it says.
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** Refuses characters that nobody sees and that turn the direction of the text around them. */
export const hiddenCharacters = (file: SourceFile): readonly Problem[] =>
  turning.test(file.content)
    ? file.content
        .split('\n')
        .flatMap((line, index) =>
          turning.test(line)
            ? [
                problemInText(
                  wholeFile(file.path),
                  index + 1,
                  'has a hidden character that turns the direction of the text',
                  'Type the line again; Arabic needs no such character',
                ),
              ]
            : [],
        )
    : [];
