/** What the profiles showed and what each step brought; written by hand, since it is history. */
export const steps = `## What the profiles showed

All of this was taken on two cores that did other work at the same time: processor milliseconds, the
least of many runs where two figures are compared. They show the order of things and no more.

A keystroke in 200 KB, before: finding times in lines took 28 % (each reader asked anew, and \`matchAll\`
copies its pattern for each text), the questions of lenses 19 %, garbage 8 %. Once times were remembered,
looking for the zone of each section among all sentences stood out with 13 %; among the rules, looking
for the heading over each event among all headings. Both were quadratic.

One cold file, before: the first two runs of each regular expression, in which V8 builds it, took 490 of
1,570 ms in a run that timed each; the pattern of one rule alone took 107 ms.

| step | what was measured | before | after |
| --- | --- | ---: | ---: |
| what a sentence says by itself is looked up once for all lenses | keystroke in 200 KB | 530 ms | 300 ms |
| sections, zones and headings are found by halving | keystroke in 200 KB | 300 ms | 208 ms |
| the same | all rules over 200 KB | 41 ms | 18 ms |
| times remembered, patterns run in place | one file of 7 KB, cold | 755 ms | 664 ms |
| a sign before a long pattern; machine code from the fiftieth use on | one file of 7 KB, cold | 667 ms | 584 ms |
| one program file, its compiled code kept | one file of 7 KB, cold | 675 ms | 526 ms |
| the same | a file of one line, cold | 280 ms | 184 ms |
| no optimizing compiler in short runs, patterns compiled plainly, the program read as ASCII | one file of 7 KB, cold | 576 ms | 439 ms |
| a server starts as a short run and goes on as a long one after a second | start to first diagnostics, 7 KB | 501 ms | 428 ms |
| tables tried only where a row of dashes follows | parsing 187 real postmortems | 2,992 ms | 2,629 ms |
| what is plainly plain is read without the parser | parsing 660 real documents, part by part | 13,280 ms | 674 ms |
| the same | 300 real postmortems, cold | 17.5 s | 13.6 s |
| phrases split into words when a text first begins them | processor time of one file of 7 KB, cold, least | 383 ms | 353 ms |
| all of these, and a form of time looked for only where its sign stands | 300 real postmortems, cold | 17.4 s | 10.0 s |
| a small heap swept without threads, and let grow at once | processor time of one file of 7 KB, cold, median | 422 ms | 394 ms |
| the heap of long runs grows by half of what is in use | memory of the server, 200 KB | 241 MB | 174 MB |
| the same | memory of 500 documents, cold, with \`--cache\` | 240 MB | 162 MB |
| what opening cost no longer makes the first keystroke wait | first keystroke in 20 KB | 204 ms | 50 ms |
| \`--cache\` | 200 documents unchanged | 15.7 s | 0.4 s |

Two threads over the same 300 documents took as long as one (9.9 s and 10.4 s) and two thirds more memory:
the two cores of this machine share one. They were left out.

Diagnostics waited 150 ms for a pause in typing; they are now published at once where the last review
took no more than 200 ms, and wait as long as it took (150 ms at most) where it took longer.
`
