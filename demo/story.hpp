// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/stage.hpp"

#include <map>
#include <string>
#include <string_view>

namespace hefboom::demo {

/// What the story knows by name while it is played: "ALM", "Sijs", "A", "A7", "B2", "UA3", "S1".
template <class AnyId>
using Named = std::map<std::string, AnyId, std::less<>>;

/// The fictional engagement of two invented companies: who did what when. The words stand in
/// demo/scenario/, the order of things here.
struct Story {
    explicit Story(Stage& on) : stage(on) {}

    Stage& stage;
    Named<domain::MemberId> members;
    Named<domain::LocationId> locations;
    Named<domain::PersonId> people;
    Named<domain::CaseId> cases;
    Named<domain::StatementId> statements;
    Named<domain::SessionId> sessions;
    Named<domain::OutcomeId> outcomes;
    Named<domain::SolutionId> solutions;
};

// Each chapter puts its acts on the stage.
void tell_agreement(Story& story);
void tell_people(Story& story);
void tell_cases(Story& story);
void tell_sessions(Story& story);
void tell_tables(Story& story);
void tell_solutions(Story& story);
void tell_open_session(Story& story);

/// All chapters.
void tell_all(Story& story);

/// Plays them until the morning a visitor comes in.
void play_all(Story& story);

} // namespace hefboom::demo
