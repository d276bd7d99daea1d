import { spawn } from 'node:child_process';
import { platform } from 'node:process';

/** Opens an address of ours in the user's browser; where there is none, nothing happens. */
export function openInBrowser(url: string): void {
  const [command, args] =
    platform === 'darwin'
      ? ['open', [url]]
      : platform === 'win32'
        ? ['explorer.exe', [url]]
        : ['xdg-open', [url]];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
