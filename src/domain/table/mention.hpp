// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/engagement.hpp"

#include <boost/describe/class.hpp>
#include <optional>

namespace hefboom::domain {

// How one view names an object that has a page of its own: enough for a link and a label.

struct LocationMention {
    LocationId id;
    TextRef code;
    TextRef place;
};
BOOST_DESCRIBE_STRUCT(LocationMention, (), (id, code, place))

struct CaseMention {
    CaseId id;
    TextRef code;
    TextRef title;
};
BOOST_DESCRIBE_STRUCT(CaseMention, (), (id, code, title))

struct SessionMention {
    SessionId id;
    LocalDate on;
    LocationMention location;
};
BOOST_DESCRIBE_STRUCT(SessionMention, (), (id, on, location))

struct OutcomeMention {
    OutcomeId id;
    TextRef code;
    OutcomeKind kind = OutcomeKind::insight;
    OutcomeState state = OutcomeState::noted;
    TextRef text;
};
BOOST_DESCRIBE_STRUCT(OutcomeMention, (), (id, code, kind, state, text))

struct SolutionMention {
    SolutionId id;
    TextRef code;
    TextRef title;
    SolutionState state = SolutionState::idea;
};
BOOST_DESCRIBE_STRUCT(SolutionMention, (), (id, code, title, state))

struct PersonMention {
    PersonId id;
    Party party = Party::client;
    Craft craft = Craft::technician;
    TextRef name;
};
BOOST_DESCRIBE_STRUCT(PersonMention, (), (id, party, craft, name))

/// The object by its id, named; an empty mention (id only) when it does not exist.
[[nodiscard]] LocationMention mention(Engagement const& state, LocationId id);
[[nodiscard]] CaseMention mention(Engagement const& state, CaseId id);
[[nodiscard]] SessionMention mention(Engagement const& state, SessionId id);
[[nodiscard]] OutcomeMention mention(Engagement const& state, OutcomeId id);
[[nodiscard]] SolutionMention mention(Engagement const& state, SolutionId id);
[[nodiscard]] PersonMention mention(Engagement const& state, PersonId id);

} // namespace hefboom::domain
