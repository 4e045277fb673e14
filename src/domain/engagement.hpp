// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/contract.hpp"
#include "domain/agreement/ground_rules.hpp"
#include "domain/agreement/location.hpp"
#include "domain/agreement/opening.hpp"
#include "domain/cases/case_story.hpp"
#include "domain/people/member.hpp"
#include "domain/people/person.hpp"
#include "domain/people/personal_link.hpp"
#include "domain/sessions/session.hpp"
#include "domain/solutions/solution.hpp"
#include "domain/table/outcome.hpp"
#include "domain/trust/cosignature.hpp"
#include "domain/trust/erasure.hpp"

#include <map>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// The whole state of one engagement: a pure function of its journal. It holds no text and no
/// name, only where they lie.
struct Engagement {
    EngagementId id;
    TextRef title;
    TextRef purpose;
    Organisation client;
    Organisation contractor;
    std::optional<Party> left; ///< which party stands left, once drawn
    Instant opened_at;
    GroundRules ground_rules;
    Contract contract;
    std::map<MemberId, Member> members;
    std::map<PersonId, Person> people;
    std::map<LinkId, PersonalLink> links;
    std::map<LocationId, Location> locations;
    std::map<CaseId, CaseStory> cases;
    std::map<SessionId, Session> sessions;
    std::map<RoundId, SessionId> session_of_round;
    std::map<OutcomeId, Outcome> outcomes;
    std::map<MeetingId, TableMeeting> meetings;
    std::map<SolutionId, Solution> solutions;
    std::vector<KeptTally> kept_tallies;
    std::vector<Cosignature> cosignatures;
    std::vector<Erasure> erasures; ///< oldest first
    std::vector<Epoch> epochs;     ///< all but the first, oldest first
    std::uint64_t size = 0;        ///< entries replayed

    [[nodiscard]] Organisation const& organisation(Party party) const {
        return party == Party::client ? client : contractor;
    }
    /// The epoch of the log's checkpoints now.
    [[nodiscard]] std::uint32_t epoch() const {
        return epochs.empty() ? 1 : epochs.back().opened.epoch;
    }
    [[nodiscard]] bool opened() const { return !id.empty(); }
};

} // namespace hefboom::domain
