/** What a person has asked the desk to do always; kept until they erase it. */
export interface Preferences {
  /** IANA name of the time zone they said they are in. */
  readonly zone?: string;
  /** Whether they were asked for it: it is asked once. */
  readonly zoneAsked?: boolean;
}
