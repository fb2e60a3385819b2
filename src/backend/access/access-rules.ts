/** Who may use a server. */
export type AccessRules = {
  /** Whether only this machine can reach it. */
  readonly isLoopbackOnly: boolean;
  /** What every call but those of `/health` must carry as a bearer token. */
  readonly token: string | undefined;
  /** Names by which other machines may reach a server without a token, beside addresses in digits. */
  readonly hosts: readonly string[];
};
