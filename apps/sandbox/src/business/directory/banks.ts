/** A bank that money can be deposited to. */
export interface Bank {
  /** The bank's code of three digits, as the Central Bank gives it out. */
  readonly code: string
  readonly name: string
  /** The id under which Paga knows it; made up here, but for the one the documents show. */
  readonly uuid: string
}

/** The banks of the sandbox, by name. */
export const banks: readonly Bank[] = [
  { code: '044', name: 'Access Bank', uuid: '47EAA099-2CB6-416D-86DC-283CF0480FF9' },
  { code: '050', name: 'Ecobank Nigeria', uuid: '1509BB0A-9BF1-4331-8A11-8783593942A4' },
  { code: '070', name: 'Fidelity Bank', uuid: 'F5EC52ED-0108-4475-92E1-BC7656670B14' },
  { code: '011', name: 'First Bank of Nigeria', uuid: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86' },
  { code: '214', name: 'First City Monument Bank', uuid: '59BA1B0D-5C90-4158-A909-406C2E416788' },
  { code: '103', name: 'Globus Bank', uuid: '5D32FE61-985F-44E7-AA09-5EE82BB29976' },
  { code: '058', name: 'Guaranty Trust Bank', uuid: '9A1E40B4-5815-4A99-99E2-D15364C7A500' },
  { code: '301', name: 'Jaiz Bank', uuid: '68B4AEF7-3EAA-4E17-9D8A-4EACE693AE2D' },
  { code: '082', name: 'Keystone Bank', uuid: '142C8364-7806-4577-93E7-83E7EB04B39B' },
  { code: '104', name: 'Parallex Bank', uuid: '3B041641-1788-44F2-A60D-F25453FE2E85' },
  { code: '076', name: 'Polaris Bank', uuid: '00A154D8-5ED8-4BCC-B5C7-19C2ADD9CA88' },
  { code: '101', name: 'Providus Bank', uuid: 'C0290103-855D-4F55-99EC-8712E8E3574F' },
  { code: '221', name: 'Stanbic IBTC Bank', uuid: '6E704245-A4FF-41E3-A794-9B80DCB0B82E' },
  { code: '068', name: 'Standard Chartered Bank', uuid: 'DE1B1471-320A-48EA-B7A7-88D106762832' },
  { code: '232', name: 'Sterling Bank', uuid: '4350CC17-21E5-4F21-ACD5-52A09DDBEF12' },
  { code: '100', name: 'SunTrust Bank', uuid: '9ED89EDD-D684-4325-B600-E6129EC04ECE' },
  { code: '102', name: 'Titan Trust Bank', uuid: '627BF322-5FAC-4CB6-A34A-CB115EE347DD' },
  { code: '032', name: 'Union Bank of Nigeria', uuid: 'A930D55D-9545-40F3-AE88-9FE46F2C7A8C' },
  { code: '033', name: 'United Bank for Africa', uuid: '43F2F193-6E85-4F08-B592-7B0FE339D309' },
  { code: '215', name: 'Unity Bank', uuid: '990D3CD8-381D-422F-850C-86BD84E0164B' },
  { code: '035', name: 'Wema Bank', uuid: 'E07CB579-3E7F-497B-BCC1-C0C8B0CDF20A' },
  { code: '057', name: 'Zenith Bank', uuid: '78F6D824-86EA-4214-B5C3-4E7E77CA4499' },
]

/** Finds a bank by its uuid, in capitals or not, or by its code. */
export function findBank(id: string): Bank | undefined {
  const wanted = id.toUpperCase()
  return banks.find((bank) => bank.uuid === wanted || bank.code === wanted)
}
