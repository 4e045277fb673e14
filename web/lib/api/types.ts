// Made by `hefboom types` from the descriptions in src/. Do not edit.

/** A text: blank, shown, or withdrawn by who said it. */
export type Text = string | null | { withdrawn: true } | { closed: true };

export interface AcceptByLink {
  accept: boolean;
}

export interface AcceptInvitation {
  member: string;
  account: string;
  display_name?: string;
}

export type AcceptedBy = 'personal_link' | 'paper';

export interface AddExcerpt {
  article?: string;
  literal?: string;
}

export interface AddLocation {
  code?: string;
  place?: string;
  systems?: string;
  users: number;
  fee_cents_per_year: number;
  team: TeamCounts;
  safety_route?: string;
}

export interface AddPerson {
  party: Party;
  craft: Craft;
  display_name?: string;
  locations: string[];
}

export interface AddStatement {
  case_id: string;
  kind: StatementKind;
  text?: string;
  leans_on: LeansOn;
}

export interface AdjustApplication {
  solution: string;
  location: string;
  on: string;
  reason?: string;
}

export interface Advance {
  session: string;
  from?: Step | null;
  to: Step;
}

export interface AgendaItem {
  id: string;
  code: Text;
  kind: OutcomeKind;
  text: Text;
  correction: Text;
  state: OutcomeState;
  case_story: CaseMention;
  session: SessionMention;
  due_on: string | null;
  timing: Timing;
  working_days: number;
  answer: AnswerKind | null;
  words: Text;
  parked_until: string | null;
  answered_on: string | null;
  agreed_at_table: boolean;
  solution: SolutionMention | null;
  waits_for: Party[];
  turn_until: string | null;
  treated: boolean;
}

export interface AgreementView {
  client: PartyView;
  contractor: PartyView;
  left: Party | null;
  ground_rules: GroundRulesView;
  contract: ContractView | null;
  members: MemberView[];
  people: PersonView[];
  links: IssuedLinkView[];
  locations: LocationMention[];
  may_invite: boolean;
  may_name_deputy: boolean;
  may_add_people: Party[];
}

export interface AmendOutcome {
  outcome: string;
  kind: OutcomeKind;
  text?: string;
  client_support: Support;
  contractor_support: Support;
  reservation?: string;
}

export type AnswerKind = 'taken_up' | 'answered' | 'rejected' | 'parked';

export interface AnswerView {
  kind: AnswerKind;
  words: Text;
  parked_until: string | null;
  solution: SolutionMention | null;
  decided_on: string | null;
  answered_on: string | null;
  agreed_at_table: boolean;
  seal: SealView;
  keys_would_fall: Party[];
}

export interface ApplicationCell {
  location: string;
  state: ApplicationState;
  since: string | null;
  duo_incomplete: boolean;
}

export interface ApplicationMay {
  mark_free: boolean;
  prepare: boolean;
  start: boolean;
  adjust: boolean;
  keep: boolean;
  pause: boolean;
  resume: boolean;
  stop: boolean;
}

export type ApplicationState = 'not_started' | 'prepared' | 'in_trial' | 'adjusted' | 'kept' | 'paused' | 'stopped';

export interface ApplicationStepView {
  state: ApplicationState;
  on: string;
  reason: Text;
  for_owner: Party | null;
}

export interface ApplicationView {
  location: LocationMention;
  state: ApplicationState;
  since: string | null;
  duo: OwnerView[];
  duo_complete: boolean;
  duo_incomplete_since: string | null;
  runs_until: string | null;
  free_client: string | null;
  free_contractor: string | null;
  kept_client: string | null;
  kept_contractor: string | null;
  running: number;
  most: number;
  start_needs: string[];
  history: ApplicationStepView[];
  may: ApplicationMay;
}

export interface ArchiveCase {
  case_id: string;
}

export interface BagItem {
  part: KitPart;
  count: number;
}

export interface BallotCell {
  statement: string;
  vote: Vote;
  prediction: Prediction;
}

export type Band = 'large_majority' | 'divided' | 'small_minority';

export type Beat = 'predictions' | 'votes';

export interface CancelSession {
  session: string;
  reason?: string;
}

export interface CaseBlock {
  key: string;
  section: Section | null;
}

export interface CaseLine {
  id: string;
  code: Text;
  title: Text;
  state: CaseState;
  level: Fictionalisation;
  seal: SealView;
  statements: number;
  debated_at: Text[];
  sections_on_table: number | null;
  sections_needed: number | null;
  ratings: RatingsStatus | null;
  consent_on: string | null;
  open_comments: number;
  blocks_reading: CaseBlock[];
  blocks_signing: CaseBlock[];
  blocks_release: CaseBlock[];
}

export interface CaseMay {
  set_origin: boolean;
  set_level: boolean;
  lay_on_table: boolean;
  comment: boolean;
  add_statement: boolean;
  record_consent: boolean;
  rate: boolean;
  issue_reader_link: boolean;
  record_reader: boolean;
  record_talk: boolean;
  check_risk: boolean;
  offer_for_reading: boolean;
  sign: boolean;
  take_back: boolean;
  open_for_change: boolean;
  keys_that_fall: Party[];
  release: boolean;
  veto: boolean;
  withdraw: boolean;
  archive: boolean;
}

export interface CaseMention {
  id: string;
  code: Text;
  title: Text;
}

export interface CaseSession {
  id: string;
  location_code: Text;
  on: string;
}

export type CaseState = 'idea' | 'preparing' | 'concept_page' | 'double_reading' | 'sealed' | 'released' | 'used' | 'archived' | 'withdrawn';

export interface CaseToRead {
  sheet: RoomSheet;
  own: number | null;
  may_rate: boolean;
}

export interface CaseVersionsView {
  id: string;
  code: Text;
  sections: SectionHistory[];
  statements: StatementHistory[];
}

export interface CaseView {
  id: string;
  code: Text;
  state: CaseState;
  level: Fictionalisation;
  version: number;
  open_for_change: boolean;
  sections: SectionView[];
  statements: Statement[];
  seal: SealView;
  fallen: FallenKeys | null;
  sessions: CaseSession[];
  outcomes: string[];
  solutions: string[];
  may: CaseMay;
  workbench: CaseWorkbench | null;
}

export interface CaseWorkbench {
  origin: string[];
  statements: StatementStanding[];
  statements_taken_out: number;
  comments: CommentView[];
  ratings: RatingsView;
  risk: RiskCheck | null;
  consent_on: string | null;
  consent_refused: boolean;
  vetoed: boolean;
  end_reason: Text;
  blocks_reading: CaseBlock[];
  blocks_signing: CaseBlock[];
  blocks_release: CaseBlock[];
  offered: SigningForm | null;
}

export interface CasebookView {
  cases: CaseLine[];
  may_open: boolean;
}

export interface CastBallot {
  sequence: number;
  cells: BallotCell[];
}

export interface CheckRisk {
  case_id: string;
  risk: RiskCheck;
}

export interface ChooseDebated {
  session: string;
  statements: string[];
}

export interface ChooseStatements {
  session: string;
  statements: string[];
  second_round: string[];
}

export interface ChooseTravelling {
  session: string;
  statements: string[];
}

export type ChosenFor = 'not_chosen' | 'both_rounds' | 'second_round';

export interface CloseSession {
  session: string;
}

export interface CloseTable {
  meeting: string;
}

export interface CommentOnSection {
  case_id: string;
  section: Section;
  on_version: number;
  text?: string;
  proposed?: string;
}

export interface CommentView {
  id: string;
  section: Section;
  on_version: number;
  text: Text;
  proposed: Text;
  author: string;
  author_name: Text;
  at: number;
  settled: boolean;
  taken_over: boolean;
  outdated: boolean;
}

export interface ConfirmMember {
  member: string;
}

export interface ConfirmOutcome {
  outcome: string;
  party: Party;
  by: ConfirmedBy;
}

export type ConfirmedBy = 'initials_on_sheet' | 'seat_device';

export type ConsentAnswer = 'agreed' | 'refused';

export interface ConsoleView {
  session: SessionLine;
  now: number;
  steps: StepRow[];
  step: Step | null;
  next: Step | null;
  back: Step | null;
  say: string;
  step_since: number | null;
  ends_at: number | null;
  overrun_minutes: number;
  harvest_now: boolean;
  turn_reveal_sheets: boolean;
  screen: ScreenMode;
  screen_statement: string | null;
  client_heads: number;
  contractor_heads: number;
  form: GroupForm;
  question: Text;
  safety_route: Text;
  statements: StatementLine[];
  rounds: RoundConsole[];
  proposed: DebateProposal[];
  debated: string[];
  positions: PositionsLine[];
  wall: WallLine[];
  managers: ManagersEntrance;
  may_travel: string[];
  travelling: string[];
  outcomes: string[];
  next_outcome: number;
  resumes_on: string | null;
  feedback_on: string | null;
  may: RoomAct[];
}

export interface ContractView {
  number: Text;
  starts: string | null;
  ends: string | null;
  option_ends: string | null;
  notice_by: string | null;
  dossier_frozen_by: string | null;
  last_wave_by: string | null;
  days_to_notice: number | null;
  fees: FeeView[];
  fee_cents_per_year: number;
  extra_work_budget_cents: number;
  malus_permille_of_quarter: number;
  malus_cents_per_quarter_most: number;
  excerpts: ExcerptView[];
  may_set: boolean;
}

export interface CorrectLocation {
  location: string;
  systems?: string;
  users: number;
  safety_route?: string;
}

export interface CorrectOutcome {
  outcome: string;
  correction?: string;
}

export interface CosignatureView {
  size: number;
  at: number;
  party: Party | null;
  brought_by: Text;
  note: Text;
  key: Text;
}

export type Craft = 'technical_manager' | 'technician' | 'coordinator' | 'planner' | 'facility_manager' | 'contract_manager';

export interface DealDeck {
  session: string;
  number: number;
  client_seats: number;
  contractor_seats: number;
}

export interface DebatableCase {
  case_id: string;
  code: Text;
  title: Text;
}

export interface DebateProposal {
  statement: string;
  reason: DebateReason;
}

export type DebateReason = 'largest_difference' | 'largest_gap' | 'silent_agreement';

export interface DecisionListView {
  meeting: MeetingView;
  client_name: Text;
  contractor_name: Text;
  decisions: AgendaItem[];
}

export interface DefendingCards {
  party: Party | null;
  agree: number[];
  disagree: number[];
}

export interface DisplayRow {
  line: StatementLine;
  form: GroupForm;
  client: SideDisplay | null;
  contractor: SideDisplay | null;
  group: SideDisplay | null;
  difference_permille: number | null;
  gap_client_permille: number | null;
  gap_contractor_permille: number | null;
  silent_agreement: boolean;
  debated: boolean;
}

export interface DraftAnswer {
  outcome: string;
  based_on: number;
  kind: AnswerKind;
  words?: string;
  parked_until?: string | null;
  solution?: string | null;
  decided_on?: string | null;
}

export interface DraftGroundRules {
  based_on: number;
  text?: string;
  minimum_group: number;
  client_pays_percent: number;
  acknowledged: Party[];
}

export interface DrawPositions {
  session: string;
  statement: string;
}

export interface DropFromWall {
  session: string;
  note: string;
}

export interface DropOutcome {
  outcome: string;
}

export interface DropToAccepted {
  member: string;
}

export interface EndBallots {
  session: string;
}

export interface EndHarvest {
  session: string;
}

export interface EndMembership {
  member: string;
}

export interface EnterPaperCard {
  round: string;
  card: string;
  sequence: number;
  party?: Party | null;
  cells: BallotCell[];
}

export interface EnterPaperTotals {
  round: string;
  totals: StatementTally[];
}

export interface EpochView {
  epoch: number;
  at: number;
  restored_size: number;
  known_size: number;
  known_root: string;
}

export type Erased = 'case_texts' | 'ballots' | 'wall_note' | 'outcome_words';

export interface ErasureLine {
  on: string;
  what: Erased;
  times: number;
}

export interface ExcerptView {
  id: string;
  article: Text;
  literal: Text;
  client_reading: Text;
  contractor_reading: Text;
  may_write: boolean;
}

export interface ExpectHeads {
  session: string;
  client: number;
  contractor: number;
  predictions: Predictions;
  managers: ManagersPresence;
}

export interface FallenKeys {
  version: number;
  names: Text[];
}

export interface FeeView {
  location: LocationMention;
  cents_per_year: number;
}

export type Fictionalisation = 'true_disguised' | 'blended' | 'constructed';

export type Formality = 'stays_informal' | 'working_agreement' | 'work_instruction' | 'letter' | 'addendum';

export type Frequency = 'none' | 'once_or_twice' | 'three_to_six' | 'more_than_six';

export interface GroundRulesView {
  text: Text;
  version: number;
  drafted: GroundTerms;
  agreed_text: Text;
  agreed_version: number;
  agreed: GroundTerms;
  seal: SealView;
  annex: string[];
  keys_would_fall: Party[];
  may_draft: boolean;
}

export interface GroundTerms {
  minimum_group: number;
  answer_working_days: number;
  client_pays_percent: number;
  room_group_from: number;
  room_words_from: number;
  room_counts_from: number;
}

export type GroupForm = 'conversation_only' | 'one_group' | 'words' | 'counts';

export interface HallLine {
  code: Text;
  kind: OutcomeKind;
  text: Text;
  correction: Text;
  client_support: Support;
  contractor_support: Support;
  reservation: Text;
  client_confirmed: ConfirmedBy | null;
  contractor_confirmed: ConfirmedBy | null;
  answer_by: string | null;
}

export interface HallSheetView {
  case_story: CaseMention;
  session: SessionMention;
  client_name: Text;
  contractor_name: Text;
  answered_by: Text[];
  recorded_by: Text;
  lines: HallLine[];
}

export interface HostingLocation {
  location: string;
  code: Text;
  place: Text;
}

export interface InterruptSession {
  session: string;
  resumes_on?: string | null;
}

export interface InviteMember {
  role: Role;
  party?: Party | null;
  display_name?: string;
  locations: string[];
}

export interface IssueLink {
  purpose: LinkPurpose;
  object: string;
  location?: string | null;
  party: Party;
  person?: string | null;
}

export interface IssuedLinkView {
  id: string;
  purpose: LinkPurpose;
  object: string;
  code: Text;
  location: string | null;
  person: string | null;
  status: LinkStatus;
  expires: number;
  usable: boolean;
}

export interface JoinSeat {
}

export type JointKind = 'ground_rules' | 'case_story' | 'answer' | 'solution';

export interface KeepApplication {
  solution: string;
  location: string;
  on: string;
}

export interface KeptRow {
  statement: string;
  text: Text;
  client: PartyTally;
  contractor: PartyTally;
  figures: StatementFigures;
}

export interface KeptTable {
  case_id: string;
  case_code: Text;
  case_title: Text;
  round: number;
  session: string | null;
  location: string | null;
  on: string | null;
  rows: KeptRow[];
}

export interface KeptTalliesView {
  tables: KeptTable[];
}

export type KeyMethod = 'passphrase' | 'paper' | 'demo';

export interface KeyView {
  name: Text;
  role: Role;
  on: string;
  method: KeyMethod;
  transport: Transport;
  on_behalf_of: Text | null;
  recorded_by: Text | null;
  checkpoint_size: number;
}

export type KitPart = 'invitation' | 'room_sheets' | 'statement_cards' | 'seat_cards' | 'envelopes' | 'wall_labels' | 'reveal_sheet' | 'outcome_cards' | 'reflection_cards' | 'spare_cards';

export interface KitView {
  session: SessionLine;
  case_version: number;
  room: Text;
  script: PlannedStep[];
  client_heads: number;
  contractor_heads: number;
  form: GroupForm;
  who_sees: string;
  bag: BagItem[];
  statement_cards: StatementCard[];
  seat_cards: SeatCard[];
  reveal_sheet: StatementLine[];
}

export interface Knot {
  kind: KnotKind;
  id: string;
  code: Text;
  label: Text;
  on: string | null;
  state: string;
  withdrawn: boolean;
}

export type KnotKind = 'case_story' | 'session' | 'outcome' | 'solution';

export interface LayOnTable {
  case_id: string;
  section: Section;
  based_on: number;
  text?: string;
}

export type LeansOn = 'room_sheet' | 'follow_up';

export type LinkPurpose = 'read_case' | 'own_solution' | 'join_duo';

export type LinkStatus = 'issued' | 'used' | 'withdrawn';

export interface LinkView {
  purpose: LinkPurpose;
  reading: CaseToRead | null;
  ownership: OwnershipLinkView | null;
}

export interface LocationCard {
  id: string;
  code: Text;
  place: Text;
  state: LocationState;
  start_month: string | null;
  sessions_held: number;
  next_session_on: string | null;
  running: number;
  most: number;
  kept: number;
}

export interface LocationMention {
  id: string;
  code: Text;
  place: Text;
}

export interface LocationRow {
  card: LocationCard;
  users: number;
  team: TeamCounts;
  end_responsible: MemberMention[];
  local_leads: MemberMention[];
  can_host: boolean;
}

export type LocationState = 'announced' | 'prepared' | 'started' | 'applying' | 'independent';

export interface LocationView {
  row: LocationRow;
  systems: Text;
  safety_route: Text;
  fee_cents_per_year: number;
  starts: StartChoiceView[];
  solutions: SolutionHere[];
  not_here: SolutionMention[];
  sessions: SessionHere[];
  corrected_at: number | null;
  may_edit: boolean;
  may_correct: boolean;
}

export interface LocationsView {
  locations: LocationRow[];
  team: TeamCounts;
  users: number;
  may_add: boolean;
}

export interface LockRound {
  round: string;
}

export type Majority = 'agree' | 'divided' | 'disagree';

export type ManagersEntrance = 'not_asked' | 'let_in' | 'kept_out';

export type ManagersPresence = 'stay_out' | 'agreed_beforehand';

export interface MarkAgreedAtTable {
  outcome: string;
}

export interface MarkFree {
  solution: string;
  location: string;
}

export interface MarkPosterHangs {
  session: string;
}

export interface MeView {
  member: string | null;
  role: Role;
  party: Party | null;
  status: MemberStatus;
  name: Text;
  locations: string[];
}

export interface MeetingView {
  id: string;
  on: string;
  place: Text;
  closed: boolean;
  treated: number;
}

export interface MemberMention {
  id: string;
  role: Role;
  name: Text;
}

export type MemberStatus = 'invited' | 'accepted' | 'confirmed' | 'left';

export interface MemberView {
  id: string;
  role: Role;
  party: Party | null;
  name: Text;
  status: MemberStatus;
  locations: string[];
  deputises: string | null;
  from: string | null;
  until: string | null;
  vouched: Party[];
  me: boolean;
  may_confirm: boolean;
  may_end: boolean;
}

export interface NameDeputy {
  display_name?: string;
  from: string;
  until: string;
}

export interface NameDuo {
  solution: string;
  location: string;
  party: Party;
  person: string;
}

export interface NameOwner {
  solution: string;
  party: Party;
  person: string;
}

export interface NoteOnWall {
  session: string;
  text?: string;
  sphere: Sphere;
  plane: Plane;
  reach: Reach;
}

export interface NoteOutcome {
  session: string;
  code?: string;
  kind: OutcomeKind;
  text?: string;
  client_support: Support;
  contractor_support: Support;
  reservation?: string;
}

export interface NoteOverdue {
  outcome: string;
}

export type ObjectKind = 'ground_rules' | 'member' | 'excerpt' | 'location' | 'case_story' | 'session' | 'outcome' | 'solution';

export interface OfferForReading {
  case_id: string;
}

export interface OpenCase {
  code?: string;
  title?: string;
  origin: string[];
  level: Fictionalisation;
}

export interface OpenEngagement {
  title?: string;
  purpose?: string;
  client_name?: string;
  client_initial?: string;
  contractor_name?: string;
  contractor_initial?: string;
  facilitator_name?: string;
  account: string;
}

export interface OpenEpoch {
  epoch: number;
  restored_size: number;
  known_size: number;
  known_root: string;
}

export interface OpenForChange {
  case_id: string;
  acknowledged: Party[];
}

export interface OpenRound {
  round: string;
}

export interface OpenSession {
  session: string;
}

export interface OpenSolution {
  code?: string;
  title?: string;
  origins: string[];
}

export interface OpenTable {
  on: string;
  place?: string;
}

export interface OrderStatements {
  case_id: string;
  order: string[];
}

export type OutcomeKind = 'insight' | 'own_agreement' | 'proposal' | 'contract_question' | 'safety_report' | 'lasting_difference';

export interface OutcomeMay {
  amend: boolean;
  drop: boolean;
  confirm_client: boolean;
  confirm_contractor: boolean;
  correct: boolean;
  turn_into_proposal: boolean;
  draft_answer: boolean;
  mark_agreed: boolean;
  state_reason: boolean;
  record_solved: boolean;
  treat: boolean;
  open_solution: boolean;
}

export interface OutcomeMention {
  id: string;
  code: Text;
  kind: OutcomeKind;
  state: OutcomeState;
  text: Text;
}

export type OutcomeState = 'noted' | 'confirmed' | 'on_table' | 'answered' | 'no_joint_answer' | 'fed_back';

export interface OutcomeView {
  id: string;
  code: Text;
  kind: OutcomeKind;
  text: Text;
  correction: Text;
  client_support: Support;
  contractor_support: Support;
  reservation: Text;
  state: OutcomeState;
  case_story: CaseMention;
  session: SessionMention;
  client_confirmed: ConfirmedBy | null;
  contractor_confirmed: ConfirmedBy | null;
  recorded_by: Text;
  noted_on: string;
  in_force: boolean;
  turn_until: string | null;
  turned_into_proposal: boolean;
  turned_reason: Text;
  warn_on: string | null;
  due_on: string | null;
  timing: Timing;
  working_days: number;
  answer: AnswerView | null;
  client_reason: Text;
  contractor_reason: Text;
  safety: SafetyView | null;
  solutions: SolutionMention[];
  travelling: TravellingLine[];
  may: OutcomeMay;
}

export interface OverviewView {
  id: string;
  title: Text;
  purpose: Text;
  client: PartyView;
  contractor: PartyView;
  left: Party | null;
  me: MeView;
  today: string;
  ground_rules_sealed: boolean;
  turns: TurnsView;
  locations: LocationCard[];
  counts: StageCounts | null;
  sealed: SealedThing[];
  notice_by: string | null;
  days_to_notice: number | null;
}

export interface OwnerView {
  party: Party;
  person: PersonMention | null;
  accepted: AcceptedBy | null;
  accepted_on: string | null;
  choices: PersonMention[];
  may_record: boolean;
}

export interface OwnershipLinkView {
  purpose: LinkPurpose;
  status: LinkStatus;
  may_accept: boolean;
  engagement: Text;
  party: Party;
  client_name: Text;
  contractor_name: Text;
  own_name: Text;
  partner: PersonMention | null;
  partner_accepted: boolean;
  location: LocationMention | null;
  code: Text;
  title: Text;
  problem: Text;
  change: Text;
  stops: Text;
  practice_moment: Text;
  formality: Formality;
  where: LocationMention[];
  trial_weeks: number;
  review_on: string | null;
  accepted_on: string | null;
}

export interface PaperRow {
  card: string;
  party: Party | null;
  sequence: number;
  finished: boolean[];
}

export type Party = 'client' | 'contractor';

export interface PartyTally {
  n: number;
  agree: number;
  rather_agree: number;
  rather_disagree: number;
  disagree: number;
  no_answer: number;
  predicted_agree: number;
  predicted_disagree: number;
}

export interface PartyView {
  party: Party;
  name: Text;
  initial: Text;
}

export interface PauseApplication {
  solution: string;
  location: string;
  on: string;
  reason?: string;
}

export interface PauseIncomplete {
  solution: string;
  location: string;
}

export interface PersonMention {
  id: string;
  party: Party;
  craft: Craft;
  name: Text;
}

export interface PersonView {
  id: string;
  party: Party;
  craft: Craft;
  name: Text;
  locations: string[];
  left: boolean;
  may_remove: boolean;
}

export interface PlanSession {
  location: string;
  case_id: string;
  on: string;
  starts_minutes: number;
  script: ScriptKind;
  room?: string;
}

export type Plane = 'thinking' | 'doing';

export interface PlannedStep {
  step: Step;
  minutes: number;
}

export interface PositionsLine {
  statement: string;
  cards: DefendingCards[];
}

export interface PosterLine {
  code: Text;
  kind: OutcomeKind;
  text: Text;
  correction: Text;
  in_force: boolean;
  turned_reason: Text;
  answer: AnswerKind | null;
  words: Text;
  solution: SolutionMention | null;
  parked_until: string | null;
  answered_on: string | null;
  answer_by: string | null;
  client_reason: Text;
  contractor_reason: Text;
  solved_on: string | null;
}

export interface PosterView {
  case_story: CaseMention;
  session: SessionMention;
  client_name: Text;
  contractor_name: Text;
  hangs: boolean;
  lines: PosterLine[];
}

export interface PostponeDeadlock {
  kind: JointKind;
  object: string;
  until: string;
}

export type Prediction = 'none' | 'agree' | 'disagree';

export interface PredictionCounts {
  agree: number;
  disagree: number;
}

export type Predictions = 'asked' | 'left_out';

export interface Preparation {
  statements: StatementChoice[];
  form: GroupForm;
  predictions: Predictions;
  managers: ManagersPresence;
  statements_most: number;
  missing: string[];
}

export interface PrepareApplication {
  solution: string;
  location: string;
}

export interface PrepareSession {
  session: string;
}

export interface PrintedSection {
  section: Section;
  text: Text;
}

export interface RateAsReader {
  recognisability: number;
}

export interface RateCase {
  case_id: string;
  rating: Typicality;
}

export type RatingsStatus = 'none_in' | 'one_in' | 'both_in' | 'talk_needed';

export interface RatingsView {
  status: RatingsStatus;
  client_in: boolean;
  contractor_in: boolean;
  own: Typicality | null;
  client: Typicality | null;
  contractor: Typicality | null;
  needs_talk: boolean;
  talk_on: string | null;
  client_readers_in: number;
  contractor_readers_in: number;
  readers_per_party: number;
  client_readers: number[];
  contractor_readers: number[];
}

export type Reach = 'own' | 'mutual';

export interface ReachDeadlock {
  kind: JointKind;
  object: string;
}

export interface RecordAcceptance {
  solution: string;
  location?: string | null;
  party: Party;
  on: string;
}

export interface RecordConsent {
  case_id: string;
  answer: ConsentAnswer;
  on: string;
}

export interface RecordManagersEntrance {
  session: string;
  entrance: ManagersEntrance;
}

export interface RecordPaperKey {
  kind: JointKind;
  object: string;
  version: number;
  signer: string;
  on: string;
  annex: string[];
}

export interface RecordReaderOnPaper {
  case_id: string;
  recognisability: number;
}

export interface RecordSafetyReport {
  session: string;
  code?: string;
  text?: string;
  passed_to?: string;
}

export interface RecordSafetySolved {
  outcome: string;
  on: string;
}

export interface RecordTalk {
  case_id: string;
  on: string;
}

export interface ReleaseCase {
  case_id: string;
}

export interface RemovePerson {
  person: string;
}

export interface RemoveStatement {
  case_id: string;
  statement: string;
  based_on: number;
}

export interface ReopenRound {
  round: string;
  reason?: string;
}

export interface Reopening {
  at: number;
  reason: Text;
}

export interface ReplanSession {
  session: string;
  on: string;
  starts_minutes: number;
  script: ScriptKind;
  room?: string;
}

export interface RestoreStatement {
  case_id: string;
  statement: string;
}

export interface ResumeApplication {
  solution: string;
  location: string;
  on: string;
}

export type ResumeAs = 'carry_on' | 'harvest_in_ten_minutes';

export interface ResumeSession {
  session: string;
  as: ResumeAs;
}

export interface Reveal {
  round: string;
  beat: Beat;
}

export interface ReviseStatement {
  case_id: string;
  statement: string;
  based_on: number;
  kind: StatementKind;
  text?: string;
  leans_on: LeansOn;
}

export interface RiskCheck {
  safety: boolean;
  traceability: boolean;
  claim: boolean;
  press: boolean;
  on: string;
}

export type Role = 'facilitator' | 'contract_manager' | 'sponsor' | 'deputy' | 'end_responsible' | 'local_lead' | 'works_council' | 'data_protection' | 'nobody';

export type RoomAct = 'open_session' | 'open_round' | 'enter_paper_card' | 'enter_paper_totals' | 'lock_round' | 'reopen_round' | 'deal_deck' | 'reveal_predictions' | 'reveal_votes' | 'choose_debated' | 'draw_positions' | 'note_on_wall' | 'record_managers_entrance' | 'note_outcome' | 'choose_travelling' | 'interrupt' | 'resume' | 'end_harvest' | 'mark_poster_hangs' | 'close_session' | 'cancel';

export interface RoomSheet {
  id: string;
  code: Text;
  level: Fictionalisation;
  version: number;
  sections: PrintedSection[];
}

export interface RoundConsole {
  round: string;
  number: number;
  state: RoundState;
  form: GroupForm;
  predictions: Predictions;
  statements: string[];
  on_paper: string[];
  turnout: RoundTurnout;
  missing: number;
  more_ballots_than_seats: boolean;
  totals_entered: boolean;
  reopened: number;
  reopenings: Reopening[];
  paper: PaperRow[];
  rows: DisplayRow[];
  may: RoomAct[];
}

export type RoundState = 'dealt' | 'open' | 'locked' | 'predictions_revealed' | 'revealed' | 'replaced' | 'ended';

export interface RoundTurnout {
  client: Turnout;
  contractor: Turnout;
  group: Turnout;
}

export interface SafetyView {
  passed_to: Text;
  at: number;
  location: LocationMention;
  solved_on: string | null;
}

export type Scope = 'per_location' | 'contract_wide';

export type ScreenMode = 'step' | 'blank' | 'join' | 'question' | 'positions';

export interface ScreenOutcome {
  outcome: string;
  code: Text;
  kind: OutcomeKind;
  text: Text;
}

export type ScreenShows = 'blank' | 'waiting' | 'join' | 'step' | 'question' | 'ballots' | 'predictions' | 'votes' | 'positions' | 'wall' | 'outcomes' | 'thanks';

export interface ScreenView {
  session: string;
  shows: ScreenShows;
  case_title: Text;
  step: Step | null;
  step_ends_at: number | null;
  question: Text;
  round: string | null;
  round_number: number;
  turnout: RoundTurnout | null;
  statement: string | null;
  rows: DisplayRow[];
  positions_on: StatementLine | null;
  positions: DefendingCards[];
  wall: WallLine[];
  outcomes: ScreenOutcome[];
  feedback_on: string | null;
}

export type ScriptKind = 'standard' | 'standard_paper' | 'short_form';

export interface SealView {
  kind: JointKind;
  object: string;
  version: number;
  client: KeyView | null;
  contractor: KeyView | null;
  sealed: boolean;
  sealed_on: string | null;
  deadlock_on: string | null;
  sponsors_told: boolean;
  postpone_asked_by: Party | null;
  postpone_asked_to: string | null;
  may_turn: boolean;
  may_take_back: boolean;
  may_postpone: boolean;
  refused: string;
}

export interface SealedThing {
  kind: JointKind;
  object: string;
  code: Text;
  label: Text;
  version: number;
  sealed_on: string;
}

export interface SeatCard {
  round: string;
  round_number: number;
  party: Party;
  seat: number;
  number: number;
}

export type SeatStanding = 'free' | 'yours' | 'taken' | 'replaced';

export type SeatTask = 'take_seat' | 'wait' | 'vote' | 'look_up' | 'confirm' | 'done';

export interface SeatView {
  round: string;
  round_number: number;
  state: RoundState;
  standing: SeatStanding;
  task: SeatTask;
  step: Step | null;
  party: Party | null;
  predictions: Predictions;
  statements: StatementLine[];
  sequence: number | null;
  own: BallotCell[];
  who_sees: string;
  to_confirm: ScreenOutcome[];
}

export type Section = 'title' | 'installation' | 'what_was_agreed' | 'customary' | 'what_happened' | 'hinge' | 'inner_voices' | 'question' | 'follow_up' | 'altered' | 'patterns';

export interface SectionHistory {
  section: Section;
  versions: VersionView[];
}

export interface SectionView {
  section: Section;
  needed: boolean;
  on_room_sheet: boolean;
  text: Text;
  version: number;
  complete: boolean;
  lacks: CaseBlock | null;
  author: string | null;
  author_name: Text;
  at: number | null;
}

export interface SessionHere {
  id: string;
  on: string;
  state: SessionState;
  debated: CaseMention;
  client_heads: number;
  contractor_heads: number;
  outcomes: number;
}

export interface SessionLine {
  session: string;
  location: string;
  location_code: Text;
  place: Text;
  case_id: string;
  case_code: Text;
  case_title: Text;
  state: SessionState;
  on: string;
  starts_minutes: number;
  outcomes: number;
}

export interface SessionMay {
  mark_poster_hangs: boolean;
  close: boolean;
}

export interface SessionMention {
  id: string;
  on: string;
  location: LocationMention;
}

export type SessionState = 'planned' | 'prepared' | 'open' | 'interrupted' | 'harvested' | 'fed_back' | 'closed' | 'cancelled';

export interface SessionView {
  session: SessionLine;
  script_kind: ScriptKind;
  script: PlannedStep[];
  planned_minutes: number;
  actual_minutes: number | null;
  room: Text;
  client_heads: number;
  contractor_heads: number;
  resumes_on: string | null;
  cancel_reason: Text;
  feedback_on: string | null;
  poster_hangs: boolean;
  outcomes: string[];
  travelling: TravellingLine[];
  preparation: Preparation | null;
  may: SessionMay;
}

export interface SessionsView {
  sessions: SessionLine[];
  cases: DebatableCase[];
  locations: HostingLocation[];
}

export interface SetCaseOrigin {
  case_id: string;
  origin: string[];
}

export interface SetContract {
  number?: string;
  starts: string;
  ends: string;
  option_ends?: string | null;
  notice_by: string;
  extra_work_budget_cents: number;
  malus_permille_of_quarter: number;
}

export interface SetFictionalisation {
  case_id: string;
  level: Fictionalisation;
}

export interface SetStartMonth {
  location: string;
  month: string;
  reason?: string;
}

export interface SetTeam {
  location: string;
  team: TeamCounts;
}

export interface SettleComment {
  case_id: string;
  comment: string;
  settlement: Settlement;
}

export type Settlement = 'taken_over' | 'noted';

export interface ShowOnScreen {
  session: string;
  mode: ScreenMode;
  statement?: string | null;
}

export interface SideDisplay {
  votes: VoteCounts | null;
  majority: Majority | null;
  predictions: PredictionCounts | null;
  predicted: Majority | null;
  votes_before: VoteCounts | null;
  majority_before: Majority | null;
  shift_permille: number | null;
}

export interface SigningForm {
  id: string;
  code: Text;
  level: Fictionalisation;
  version: number;
  sections: PrintedSection[];
  statements: Statement[];
  consent_on: string | null;
  risk: RiskCheck | null;
  seal: SealView;
}

export interface SolutionColumn {
  location: LocationMention;
  running: number;
  most: number;
}

export interface SolutionHere {
  solution: SolutionMention;
  formality: Formality;
  scope: Scope;
  state: ApplicationState;
  since: string | null;
  started_on: string | null;
  client: PersonMention | null;
  contractor: PersonMention | null;
  pair_is_local: boolean;
  reason: Text;
  may_pause: boolean;
}

export interface SolutionLine {
  id: string;
  code: Text;
  title: Text;
  state: SolutionState;
  formality: Formality;
  scope: Scope;
  seal: SealView;
  owners: PersonMention[];
  owners_complete: boolean;
  decided_on: string | null;
  origins: OutcomeMention[];
  cells: ApplicationCell[];
}

export interface SolutionMention {
  id: string;
  code: Text;
  title: Text;
  state: SolutionState;
}

export interface SolutionProse {
  title?: string;
  problem?: string;
  change?: string;
  stops?: string;
  gain_client?: string;
  cost_client?: string;
  gain_contractor?: string;
  cost_contractor?: string;
  practice_moment?: string;
  contract_reference?: string;
}

export type SolutionState = 'idea' | 'worked_out' | 'proposed' | 'decided' | 'kept' | 'stopped';

export interface SolutionTerms {
  formality: Formality;
  scope: Scope;
  locations: string[];
  trial_weeks: number;
  review_on?: string | null;
}

export interface SolutionText {
  title: Text;
  problem: Text;
  change: Text;
  stops: Text;
  gain_client: Text;
  cost_client: Text;
  gain_contractor: Text;
  cost_contractor: Text;
  practice_moment: Text;
  contract_reference: Text;
}

export interface SolutionView {
  id: string;
  code: Text;
  state: SolutionState;
  version: number;
  text: SolutionText;
  terms: SolutionTerms;
  origins: OutcomeMention[];
  seal: SealView;
  keys_would_fall: Party[];
  owners: OwnerView[];
  owners_complete: boolean;
  decided_on: string | null;
  trial_needs: string[];
  kept_needs: string[];
  applications: ApplicationView[];
  locations: LocationMention[];
  may_write: boolean;
}

export interface SolutionsView {
  locations: SolutionColumn[];
  solutions: SolutionLine[];
  may_open: boolean;
}

export type Sphere = 'formal' | 'informal';

export interface StageCounts {
  cases_in_preparation: number;
  cases_sealed: number;
  cases_released: number;
  cases_withdrawn: number;
  sessions_planned: number;
  sessions_held: number;
  outcomes: number;
  outcomes_waiting: number;
  outcomes_overdue: number;
  outcomes_answered: number;
  solutions_open: number;
  solutions_decided: number;
  trials_running: number;
  kept_somewhere: number;
}

export interface StartApplication {
  solution: string;
  location: string;
  on: string;
}

export interface StartChoiceView {
  month: string;
  reason: Text;
  at: number;
}

export interface StateReason {
  outcome: string;
  reason?: string;
}

export interface Statement {
  id: string;
  kind: StatementKind;
  text: Text;
  leans_on: LeansOn;
}

export interface StatementCard {
  round_number: number;
  predictions: Predictions;
  statements: StatementLine[];
}

export interface StatementChoice {
  statement: string;
  kind: StatementKind;
  text: Text;
  leans_on: LeansOn;
  chosen: ChosenFor;
}

export interface StatementFigures {
  statement: string;
  difference_permille: number;
  gap_client_permille: number | null;
  gap_contractor_permille: number | null;
  silent_agreement: boolean;
}

export interface StatementHistory {
  statement: string;
  taken_out: boolean;
  versions: StatementVersionView[];
}

export type StatementKind = 'reading' | 'norm' | 'image' | 'wish';

export interface StatementLine {
  statement: string;
  number: number;
  kind: StatementKind;
  text: Text;
}

export interface StatementStanding {
  statement: string;
  version: number;
  author_name: Text;
  at: number;
}

export interface StatementTally {
  statement: string;
  client: PartyTally;
  contractor: PartyTally;
}

export interface StatementVersionView {
  number: number;
  author: string;
  author_name: Text;
  at: number;
  text: Text;
  kind: StatementKind;
  leans_on: LeansOn;
}

export type Step = 'opening' | 'silent_reading' | 'facts' | 'voting' | 'reveal' | 'perspective' | 'why' | 'pause' | 'better' | 'second_vote' | 'harvest' | 'reflection' | 'check_out';

export interface StepRow {
  step: Step;
  planned_minutes: number;
  minutes_now: number;
  actual_minutes: number | null;
  visited: boolean;
  current: boolean;
  elastic: boolean;
  say: string;
  refused: string | null;
}

export interface StopApplication {
  solution: string;
  location: string;
  on: string;
  reason?: string;
}

export type Support = 'carried' | 'carried_with_reservation' | 'divided';

export interface TableCounts {
  outcomes: number;
  settled: number;
  parked: number;
  no_joint_answer: number;
  open: number;
  overdue: number;
  warned: number;
}

export interface TableMay {
  open_meeting: boolean;
  close_meeting: boolean;
  treat: boolean;
}

export interface TableView {
  today: string;
  running: MeetingView | null;
  agenda: AgendaItem[];
  fresh_agreements: AgendaItem[];
  parked: AgendaItem[];
  no_joint_answer: AgendaItem[];
  answered: AgendaItem[];
  answered_before: AgendaItem[];
  no_answer_needed: AgendaItem[];
  in_the_room: AgendaItem[];
  meetings: MeetingView[];
  counts: TableCounts;
  may: TableMay;
}

export interface TakeBackKey {
  kind: JointKind;
  object: string;
}

export interface TakeCosignature {
  note?: string;
  key?: string;
}

export interface TeamCounts {
  technical_managers: number;
  facility_managers: number;
  technicians: number;
  coordinators: number;
}

export interface ThreadStage {
  kind: KnotKind;
  knots: Knot[];
  others: number;
}

export interface ThreadView {
  above: ThreadStage[];
  here: Knot;
  below: ThreadStage[];
  support_lapsed: boolean;
}

export type Timing = 'no_answer_needed' | 'in_time' | 'warned' | 'overdue' | 'answered' | 'answered_late';

export type Transport = 'https' | 'http';

export interface TravellingLine {
  line: StatementLine;
  client: Band;
  contractor: Band;
}

export interface TreatAtTable {
  meeting: string;
  outcome: string;
}

export interface TrustView {
  size: number;
  cosignatures: CosignatureView[];
  epochs: EpochView[];
  erasures: ErasureLine[];
  may_cosign: boolean;
}

export interface Turn {
  kind: TurnKind;
  whose: Party | null;
  role: Role;
  object_kind: ObjectKind;
  object: string;
  code: Text;
  label: Text;
  location: string | null;
  due_on: string | null;
  working_days_left: number | null;
}

export interface TurnIntoProposal {
  outcome: string;
  reason?: string;
}

export interface TurnKey {
  kind: JointKind;
  object: string;
  version: number;
  annex?: string[] | null;
}

export type TurnKind = 'draft_ground_rules' | 'sign_ground_rules' | 'confirm_member' | 'write_reading' | 'choose_start' | 'finish_case' | 'rate_case' | 'find_readers' | 'record_consent' | 'talk_about_case' | 'check_risk' | 'sign_case' | 'release_case' | 'prepare_session' | 'hold_session' | 'hang_poster' | 'close_session' | 'draft_answer' | 'sign_answer' | 'state_reason' | 'finish_solution' | 'accept_ownership' | 'sign_solution' | 'complete_duo' | 'mark_free' | 'mark_kept' | 'review_solution' | 'weigh_agreement' | 'undecided';

export interface Turnout {
  seats: number;
  joined: number;
  phones: number;
  paper: number;
}

export interface TurnsView {
  client: Turn[];
  contractor: Turn[];
  facilitator: Turn[];
  mine: Turn[];
}

export interface Typicality {
  frequency: Frequency;
  locations: number;
  recognisability: number;
}

export interface VersionView {
  number: number;
  author: string;
  author_name: Text;
  at: number;
  text: Text;
}

export interface VetoCase {
  case_id: string;
  reason?: string;
}

export type Vote = 'agree' | 'rather_agree' | 'rather_disagree' | 'disagree' | 'no_answer';

export interface VoteCounts {
  agree: number;
  rather_agree: number;
  rather_disagree: number;
  disagree: number;
  no_answer: number;
}

export interface WallLine {
  note: string;
  text: Text;
  sphere: Sphere;
  plane: Plane;
  reach: Reach;
}

export interface WithdrawCase {
  case_id: string;
  reason?: string;
}

export interface WithdrawLink {
  link: string;
}

export interface WriteReading {
  excerpt: string;
  text?: string;
}

export interface WriteSolution {
  solution: string;
  based_on: number;
  text: SolutionProse;
  terms: SolutionTerms;
  acknowledged: Party[];
}

export interface Commands {
  'engagement.open': OpenEngagement;
  'engagement.open_epoch': OpenEpoch;
  'ground_rules.draft': DraftGroundRules;
  'contract.set': SetContract;
  'contract.add_excerpt': AddExcerpt;
  'contract.write_reading': WriteReading;
  'location.add': AddLocation;
  'location.set_start': SetStartMonth;
  'location.set_team': SetTeam;
  'location.correct': CorrectLocation;
  'member.invite': InviteMember;
  'member.name_deputy': NameDeputy;
  'member.accept': AcceptInvitation;
  'member.confirm': ConfirmMember;
  'member.end': EndMembership;
  'member.drop_to_accepted': DropToAccepted;
  'person.add': AddPerson;
  'person.remove': RemovePerson;
  'link.issue': IssueLink;
  'link.withdraw': WithdrawLink;
  'key.turn': TurnKey;
  'key.record_paper': RecordPaperKey;
  'key.take_back': TakeBackKey;
  'key.postpone_deadlock': PostponeDeadlock;
  'key.reach_deadlock': ReachDeadlock;
  'case.open': OpenCase;
  'case.set_origin': SetCaseOrigin;
  'case.set_level': SetFictionalisation;
  'case.lay_on_table': LayOnTable;
  'case.comment': CommentOnSection;
  'case.settle_comment': SettleComment;
  'case.add_statement': AddStatement;
  'case.revise_statement': ReviseStatement;
  'case.remove_statement': RemoveStatement;
  'case.restore_statement': RestoreStatement;
  'case.order_statements': OrderStatements;
  'case.record_consent': RecordConsent;
  'case.rate': RateCase;
  'case.rate_as_reader': RateAsReader;
  'case.record_reader': RecordReaderOnPaper;
  'case.record_talk': RecordTalk;
  'case.check_risk': CheckRisk;
  'case.offer_for_reading': OfferForReading;
  'case.open_for_change': OpenForChange;
  'case.release': ReleaseCase;
  'case.veto': VetoCase;
  'case.withdraw': WithdrawCase;
  'case.archive': ArchiveCase;
  'session.plan': PlanSession;
  'session.replan': ReplanSession;
  'session.choose_statements': ChooseStatements;
  'session.expect_heads': ExpectHeads;
  'session.prepare': PrepareSession;
  'session.open': OpenSession;
  'session.advance': Advance;
  'session.show': ShowOnScreen;
  'session.interrupt': InterruptSession;
  'session.resume': ResumeSession;
  'session.cancel': CancelSession;
  'round.deal': DealDeck;
  'round.open': OpenRound;
  'seat.join': JoinSeat;
  'seat.cast': CastBallot;
  'round.enter_paper': EnterPaperCard;
  'round.enter_totals': EnterPaperTotals;
  'round.lock': LockRound;
  'round.reopen': ReopenRound;
  'round.reveal': Reveal;
  'session.choose_debated': ChooseDebated;
  'session.draw_positions': DrawPositions;
  'session.note_on_wall': NoteOnWall;
  'session.drop_from_wall': DropFromWall;
  'session.managers_entrance': RecordManagersEntrance;
  'session.choose_travelling': ChooseTravelling;
  'session.end_harvest': EndHarvest;
  'session.end_ballots': EndBallots;
  'session.poster_hangs': MarkPosterHangs;
  'session.close': CloseSession;
  'outcome.note': NoteOutcome;
  'outcome.amend': AmendOutcome;
  'outcome.drop': DropOutcome;
  'outcome.confirm': ConfirmOutcome;
  'outcome.correct': CorrectOutcome;
  'outcome.record_safety': RecordSafetyReport;
  'outcome.safety_solved': RecordSafetySolved;
  'outcome.turn_into_proposal': TurnIntoProposal;
  'outcome.draft_answer': DraftAnswer;
  'outcome.agreed_at_table': MarkAgreedAtTable;
  'outcome.state_reason': StateReason;
  'outcome.note_overdue': NoteOverdue;
  'table.open': OpenTable;
  'table.treat': TreatAtTable;
  'table.close': CloseTable;
  'solution.open': OpenSolution;
  'solution.write': WriteSolution;
  'solution.name_owner': NameOwner;
  'solution.name_duo': NameDuo;
  'solution.accept_by_link': AcceptByLink;
  'solution.record_acceptance': RecordAcceptance;
  'solution.mark_free': MarkFree;
  'solution.prepare_here': PrepareApplication;
  'solution.start_here': StartApplication;
  'solution.adjust_here': AdjustApplication;
  'solution.keep_here': KeepApplication;
  'solution.pause_here': PauseApplication;
  'solution.resume_here': ResumeApplication;
  'solution.stop_here': StopApplication;
  'solution.pause_incomplete': PauseIncomplete;
  'trust.take_cosignature': TakeCosignature;
}

export interface Views {
  overview: OverviewView;
  agreement: AgreementView;
  locations: LocationsView;
  location: LocationView;
  casebook: CasebookView;
  case: CaseView;
  case_versions: CaseVersionsView;
  room_sheet: RoomSheet;
  signing_form: SigningForm;
  sessions: SessionsView;
  session: SessionView;
  console: ConsoleView;
  screen: ScreenView;
  kit: KitView;
  kept_tallies: KeptTalliesView;
  seat: SeatView;
  link: LinkView;
  table: TableView;
  outcome: OutcomeView;
  hall_sheet: HallSheetView;
  poster: PosterView;
  decision_list: DecisionListView;
  solutions: SolutionsView;
  solution: SolutionView;
  thread: ThreadView;
  trust: TrustView;
}
