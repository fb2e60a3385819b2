import type {Command} from 'commander';

/** The shells that can be taught. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** A script that completes the commands of a program and their options, and file names elsewhere. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = commandWords(program);
  if (shell === 'fish') return fishScript(commands);
  const bash = bashScript(commands);
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${bash}` : bash;
}

type CommandWords = {readonly path: string; readonly words: readonly string[]};

/** Each command by its path (`speakers list`), with what can follow it. */
function commandWords(command: Command, path: readonly string[] = []): CommandWords[] {
  const options = command.options.filter(option => !option.hidden).map(option => option.long ?? option.short ?? '');
  const words = [...command.commands.map(inner => inner.name()), ...options];
  return [
    {path: path.join(' '), words},
    ...command.commands.flatMap(inner => commandWords(inner, [...path, inner.name()])),
  ];
}

function bashScript(commands: readonly CommandWords[]): string {
  const cases = commands.map(({path, words}) => `    '${path}') words='${words.join(' ')}' ;;`).join('\n');
  return `_chatterpipe() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) break ;; *) path="\${path:+$path }$word" ;; esac
  done
  case "$path" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _chatterpipe chatterpipe
`;
}

function fishScript(commands: readonly CommandWords[]): string {
  return commands
    .flatMap(({path, words}) => {
      const condition = path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.split(' ').at(-1)}`;
      return words.map(word =>
        word.startsWith('--')
          ? `complete -c chatterpipe -n '${condition}' -l ${word.slice(2)}`
          : `complete -c chatterpipe -n '${condition}' -f -a ${word}`,
      );
    })
    .join('\n')
    .concat('\n');
}
