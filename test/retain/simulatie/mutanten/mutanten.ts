/** One fault made on purpose in the product: what it breaks, in which file, what is written instead of what, and a world that finds it. */
export type Mutant = { wat: string; bestand: string; zaad: number; anders: readonly (readonly [van: string, naar: string])[] };

/** Faults of the kind that must never pass: each is found by a world that is played. A place that is written otherwise now must be followed here. */
export const mutanten: readonly Mutant[] = [
  {
    wat: 'the term is a day short',
    bestand: 'src/retain/termijn.ts',
    zaad: 0,
    anders: [
      [
        'plusMonths(laatsteUpload, bewaarMaandenOp(app, laatsteUpload))',
        'plusDays(plusMonths(laatsteUpload, bewaarMaandenOp(app, laatsteUpload)), -1)',
      ],
    ],
  },
  {
    wat: 'the school is told 13 days before',
    bestand: 'src/retain/termijn.ts',
    zaad: 0,
    anders: [['aanzegDagen: 14', 'aanzegDagen: 13']],
  },
  {
    wat: 'what was not decided goes',
    bestand: 'src/retain/stap.ts',
    zaad: 5,
    anders: [['  if (isOpen) {', '  if (isOpen && isClosed) {']],
  },
  {
    wat: 'holds are not read again before each deletion',
    bestand: 'src/retain/vernietig-bestanden.ts',
    zaad: 2,
    anders: [
      [
        "const antwoord = await mag();\n    if (antwoord !== 'ja') return antwoord;\n    if (telling !== undefined) telling.misschien = true;",
        'if (telling !== undefined) telling.misschien = true;',
      ],
    ],
  },
  {
    wat: 'an objection holds nothing',
    bestand: 'src/retain/houd.ts',
    zaad: 0,
    anders: [["stand === 'loopt'", "stand === 'afgehandeld'"]],
  },
  {
    wat: 'a file is deleted whatever it is by now (no If-Match)',
    bestand: 'src/retain/vernietig-bestanden.ts',
    zaad: 34,
    anders: [
      [
        'permanentDelete(driveId, item.id, item.eTag)',
        "permanentDelete(driveId, item.id, (await app.graph.getItem(driveId, item.id)).eTag ?? '')",
      ],
    ],
  },
  {
    wat: 'what stands there is not held against the approved list',
    bestand: 'src/retain/destroy.ts',
    zaad: 33,
    anders: [["if (blik !== undefined && !(await isInList(app, record, blik, plan.lijst))) return { is: 'gewijzigd' };", '']],
  },
  {
    wat: 'the destruction is recorded after the row is emptied',
    bestand: 'src/retain/voltooien.ts',
    zaad: 61,
    anders: [
      ['  await schrijfOp(app, einde);\n', ''],
      ["/`);\n  return { is: 'vernietigd' };", "/`);\n  await schrijfOp(app, einde);\n  return { is: 'vernietigd' };"],
    ],
  },
  {
    wat: 'a destruction that is repeated is recorded again',
    bestand: 'src/retain/voltooien.ts',
    zaad: 32,
    anders: [["sleutel: `${record.kenmerk}_${record.vervaltOp ?? ''}_${record.laatsteUpload}`", 'sleutel: `${record.kenmerk}_${now}`']],
  },
  {
    wat: 'the rows that name the files stay, and nothing is read back',
    bestand: 'src/retain/derived.ts',
    zaad: 0,
    anders: [
      ['  await removeItems(app, driveId, dossierId);\n', ''],
      ['  return found;\n}', '  return [];\n}'],
    ],
  },
  {
    wat: 'after a backup was put back the record is not applied again',
    bestand: 'src/retain/na-herstel.ts',
    zaad: 2,
    anders: [['regels.slice(from)', 'regels.slice(regels.length)']],
  },
  {
    wat: 'what comes back in SharePoint stays',
    bestand: 'src/retain/teruggekomen.ts',
    zaad: 4,
    anders: [['if (row === undefined) return;', 'return;']],
  },
  {
    wat: 'a process that died after the end leaves the dossier on its way',
    bestand: 'src/retain/due.ts',
    zaad: 158,
    anders: [['  await rondAf(app, record);\n', '']],
  },
  {
    wat: 'the loket is not told what keeps a dossier',
    bestand: 'src/retain/stap.ts',
    zaad: 38,
    anders: [['  await tellGeblokkeerd(app, record, waarom);\n', '']],
  },
  {
    wat: 'what was put aside about a dossier stays',
    bestand: 'src/retain/derived.ts',
    zaad: 46,
    anders: [['if (metOpzij) await dropPutAside(app, dossierId);', '']],
  },
  {
    wat: 'a letter goes with the dossier',
    bestand: 'src/retain/vernietig-bestanden.ts',
    zaad: 0,
    anders: [
      [
        'return destroyFolder(doel, record.dossierId);',
        "return app.graph.getItemByPath(record.driveId, 'De Esdoorn/Beschikkingen').then(async ({ id }) => (await app.graph.listChildren(record.driveId, id)).at(0)).then((brief) => (brief === undefined ? destroyFolder(doel, record.dossierId) : destroyItem(doel, brief)));",
      ],
    ],
  },
];
