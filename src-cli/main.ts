/**
 * The headless entry: `npm run -s casework -- COMMAND …`. JSON goes to stdout, messages in Chinese to stderr.
 * Exit code 0: done; 2: the input is wrong, each fault named by its place and what is wanted; 3: `verify` found a file as it
 * was issued, but the paper voided since; 1: anything else.
 */
import { z } from 'zod'
import { faultInWords } from './faults-in-words'
import { InputError } from './input'
import { systemFault } from './system-faults'

/** A command takes its own arguments and answers with what is to be printed as JSON; undefined prints nothing. */
type Command = (args: string[]) => unknown

// Each is loaded when it is called: most need little of what papers and packages need.
const commands: Readonly<Record<string, { run: Command; usage: string }>> = {
  forms: { run: async () => (await import('./commands/forms')).formsCommand(), usage: 'forms' },
  schema: {
    run: async (args) => (await import('./commands/schema')).schemaCommand(args),
    usage: 'schema case｜schema 文书代码',
  },
  render: {
    run: async (args) => (await import('./commands/render')).renderCommand(args),
    usage:
      'render （--form 文书代码｜--all） （--case 案件.json｜--cases 案件文件夹） [--values 内容.json] [--office 机构人员.json] --to 文件夹 [--format docx,html,txt,pdf] [--today 日期]',
  },
  binder: {
    run: async (args) => (await import('./commands/binder')).binderCommand(args),
    usage:
      'binder --case 案件.json [--office 机构人员.json] [--attachments 附件文件夹] --to 文件.pdf [--today 日期]',
  },
  number: {
    run: async (args) => (await import('./commands/number')).numberCommand(args),
    usage:
      'number list --cases 案件文件夹｜number next --cases 案件文件夹 --prefix 代字 --year 年份 [--from 起号 --until 止号]',
  },
  verify: {
    run: async (args) => (await import('./commands/verify')).verifyCommand(args),
    usage:
      'verify 文件.pdf｜文件.docx｜案件.json [--case 案件.json]（退出码：0 与签发时一致，1 不一致或者没有签发记录，3 文件一致但文书已作废）',
  },
  validate: {
    run: async (args) => (await import('./commands/validate')).validateCommand(args),
    usage: 'validate --case 案件.json [--office 机构人员.json] [--today 日期]',
  },
  stage: {
    run: async (args) => (await import('./commands/stage')).stageCommand(args),
    usage: 'stage --case 案件.json [--office 机构人员.json] [--today 日期]',
  },
  deadlines: {
    run: async (args) => (await import('./commands/deadlines')).deadlinesCommand(args),
    usage: 'deadlines --case 案件.json [--office 机构人员.json] [--today 日期] [--calendar 放假安排.json]',
  },
  review: {
    run: async (args) => (await import('./commands/review')).reviewCommand(args),
    usage: 'review --case 案件.json [--office 机构人员.json] [--today 日期]',
  },
  deadline: {
    run: async (args) => (await import('./commands/deadline')).deadlineCommand(args),
    usage:
      'deadline --from 日期 （--add 天数 --unit working-day|calendar-day|month｜--rule 期限代码 [--kind 情形｜--add 告知书给的天数]）[--pause 起..止]… [--office 机构人员.json] [--calendar 放假安排.json]',
  },
  package: {
    run: async (args) => (await import('./commands/package')).packageCommand(args),
    usage:
      'package make --from 案件文件夹｜交换包 --to 文件.ldpkg [--cases 编号,…] [--with informant,restricted,discipline] 钥匙 [--recipient age1…,…] [--sender 身份.json]｜package inspect 文件.ldpkg [--to 文件夹] 钥匙｜package verify 文件.ldpkg 钥匙｜package merge 文件.ldpkg… --to 文件.ldpkg 钥匙 [--recipient age1…,…] [--sender 身份.json]｜package keys --name 名称 --office 单位编号 --to 身份.json（钥匙：--passphrase-file 口令.txt 或 --identity-file 密钥.txt）',
  },
  amount: {
    run: async (args) => (await import('./commands/amount')).amountCommand(args),
    usage: 'amount 3680000.00',
  },
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    say(`用法：\n${usages()}`)
    return name === undefined ? 2 : 0
  }
  const command = commands[name]
  if (!command) {
    say(`没有“${name}”这个命令。可用的命令：\n${usages()}`)
    return 2
  }
  try {
    const answer = await command.run(rest)
    if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    // A command that found something amiss has said so by the exit code already.
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof InputError) {
      for (const fault of error.faults) say(fault.path ? `${fault.path}：${fault.message}` : fault.message)
      return 2
    }
    // A mistake in calling: node's own argument parser says which option, in English; the usage line says it in Chinese.
    if (isUsageError(error)) {
      say(`参数写法不对。用法：${command.usage}`)
      return 2
    }
    const message = error instanceof Error ? error.message : String(error)
    say(`未能完成：${systemFault(error) ?? message}`)
    return 1
  }
}

function usages(): string {
  return Object.values(commands)
    .map((command) => `  ${command.usage}`)
    .join('\n')
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function isUsageError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

z.config({ localeError: faultInWords })
// The code is set rather than exiting at once, so that what was written to a pipe arrives whole.
process.exitCode = await main(process.argv.slice(2))
