// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scenarios/stage.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// The places with an account, by the letters of the matrix: PB facilitator, CMo and CMn contract
/// managers, SPo and SPn sponsors, DEo and DEn their deputies, EV end-responsible, LL the
/// contractor's lead, OR works council, FG data protection.
struct Post {
    std::string_view letters;
    domain::Role role = domain::Role::nobody;
    std::optional<domain::Party> party;
};
[[nodiscard]] std::vector<Post> const& posts();

/// Somebody in a place.
struct Placed {
    domain::AccountId account;
    domain::MemberId member;
};

/// One engagement from its opening to the end of a session and further, by real commands of the
/// people whose they are. Every text begins with `mark`, so that it is known wherever it turns up.
class Spine {
public:
    Spine(Stage& stage, std::string mark);

    /// Opened, everybody in place and confirmed, ground rules sealed, two locations, a contract.
    void found();
    /// The same step by step: opened, with everybody but the deputies in place; the rules drafted
    /// on that version; one key on them; and what comes after both: deputies and a contract.
    void gather();
    void draft_rules(std::int32_t based_on);
    void sign_rules(std::string_view sponsor);
    void agree();
    /// A case written but not offered, with ten statements.
    void write_case();
    /// Offered, consented, checked, sealed by both, rated, read and released.
    void release_case();
    void offer_case();
    void seal_case();
    void rate_and_release();
    /// A session at `almere` that is prepared, with `heads` seats a party in both decks.
    void prepare_session(std::int32_t heads);
    /// Open, at the step of voting, with the first round open.
    void open_round();
    /// Every seat of the open round joins and casts: cells by seat and statement.
    void vote_by(std::function<domain::Vote(domain::Party, std::int32_t, std::size_t)> const& vote);
    void lock_and_reveal();
    void reveal();
    /// From a revealed first round to the harvest: a proposal and an own agreement are written
    /// down.
    void note_outcomes();
    void confirm_outcomes();
    void end_harvest();
    /// All of that in one go, without a ballot.
    void hold_session();
    /// The session goes on to that step; the facilitator writes down one outcome.
    void go(domain::Step to);
    domain::OutcomeId note(domain::OutcomeKind kind, std::string const& words);
    /// A solution from the proposal, decided by both, with its duo at `almere`.
    void decide_solution();
    /// The same step by step: opened, with one person of each party to own it; its whole text;
    /// both own it; both are its duo at `almere`; both keys, or one.
    void open_solution();
    void write_solution();
    void name_owners();
    void name_duo();
    void seal_solution();
    void sign_solution(std::string_view manager);

    /// Gives a command as whoever sits there; throws the key of a refusal.
    service::Accepted act(std::string_view letters, domain::Command command);
    service::Accepted act_as(domain::AccountId account, domain::Command command);
    service::Accepted by_clock(domain::Command command);
    Result<service::Accepted> try_to(std::string_view letters, domain::Command command);
    service::Accepted act_seat(domain::Party party, std::int32_t number, domain::Command command);

    /// One more in that post, invited by whom it takes: the member and the account he will use.
    Placed invite(Post const& post, std::string const& login);
    void accept(Placed const& placed);

    [[nodiscard]] domain::Prose text(std::string const& words) const;
    [[nodiscard]] Visitor browser(std::string_view letters) {
        return stage.as(placed(letters).account);
    }
    /// With that card of the first round, or of any; the phone is the one that joins there.
    [[nodiscard]] Visitor phone(domain::Party party, std::int32_t number);
    [[nodiscard]] Visitor phone(domain::RoundId round, domain::Party party, std::int32_t number);
    [[nodiscard]] Placed const& placed(std::string_view letters) const;
    [[nodiscard]] domain::RoundId round(std::int32_t number) const;
    [[nodiscard]] std::string path() const { return "/api/engagements/" + to_string(id); }
    [[nodiscard]] LocalDate today() const { return amsterdam_date(stage.now); }

    Stage& stage;
    std::string mark;
    domain::EngagementId id;
    std::map<std::string, Placed, std::less<>> people;
    domain::LocationId almere, zwolle;
    domain::ExcerptId excerpt;
    domain::CaseId case_id;
    std::vector<domain::StatementId> statements;
    domain::LinkId reader_link;
    domain::SessionId session;
    domain::OutcomeId proposal, agreement;
    domain::PersonId client_person, contractor_person;
    domain::SolutionId solution;

private:
    void join(Post const& post);
    void name_deputies();
    void lay(domain::Section section, std::string const& words);
    domain::LocationId add_location(std::string const& code);
    void sign(std::string_view letters, domain::JointKind kind, domain::ObjectId object,
              std::int32_t version);

    std::int32_t heads_ = 0;
};

} // namespace hefboom::scenarios
