// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, CaseOpened const&) {}

void evolve(Engagement&, Stamp const&, CaseOriginSet const&) {}

void evolve(Engagement&, Stamp const&, FictionalisationSet const&) {}

void evolve(Engagement&, Stamp const&, LaidOnTable const&) {}

void evolve(Engagement&, Stamp const&, SectionCommented const&) {}

void evolve(Engagement&, Stamp const&, CommentSettled const&) {}

void evolve(Engagement&, Stamp const&, StatementAdded const&) {}

void evolve(Engagement&, Stamp const&, StatementRevised const&) {}

void evolve(Engagement&, Stamp const&, StatementRemoved const&) {}

void evolve(Engagement&, Stamp const&, StatementsOrdered const&) {}

void evolve(Engagement&, Stamp const&, ConsentRecorded const&) {}

void evolve(Engagement&, Stamp const&, CaseRated const&) {}

void evolve(Engagement&, Stamp const&, RatingsOpened const&) {}

void evolve(Engagement&, Stamp const&, ReaderRated const&) {}

void evolve(Engagement&, Stamp const&, ReaderRatingsOpened const&) {}

void evolve(Engagement&, Stamp const&, TalkRecorded const&) {}

void evolve(Engagement&, Stamp const&, RiskChecked const&) {}

void evolve(Engagement&, Stamp const&, OfferedForReading const&) {}

void evolve(Engagement&, Stamp const&, OpenedForChange const&) {}

void evolve(Engagement&, Stamp const&, CaseReleased const&) {}

void evolve(Engagement&, Stamp const&, CaseEnded const&) {}

void evolve(Engagement&, Stamp const&, CaseArchived const&) {}

} // namespace hefboom::domain
