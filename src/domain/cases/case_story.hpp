// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/local_date.hpp"
#include "domain/cases/statement.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"
#include "domain/two_keys.hpp"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// The parts of the A4 template, in reading order. A case ends before outcome and judgement.
enum class Section {
    title,
    installation,    ///< which systems
    what_was_agreed, ///< "wat er stond": the formal side, literal
    customary,       ///< "wat men gewoon is": the informal side
    what_happened,   ///< "wat er gebeurde": the time line
    hinge,           ///< "kantelmoment": the second someone could have acted otherwise
    inner_voices,    ///< "linkerkolom": one voice per party at least
    question,        ///< "vraag voor het debat"
    follow_up,       ///< "vervolgblad": only after step 8
    altered,         ///< what was changed compared to reality
    patterns,        ///< codes of the patterns it touches
};
BOOST_DESCRIBE_ENUM(Section, title, installation, what_was_agreed, customary, what_happened, hinge,
                    inner_voices, question, follow_up, altered, patterns)

constexpr std::size_t section_count = 11;

/// All sections in reading order.
constexpr std::array<Section, section_count> all_sections{
    Section::title,         Section::installation, Section::what_was_agreed, Section::customary,
    Section::what_happened, Section::hinge,        Section::inner_voices,    Section::question,
    Section::follow_up,     Section::altered,      Section::patterns};

enum class CaseState {
    idea,           ///< opened, nothing on the table
    preparing,      ///< something on the table
    concept_page,   ///< every needed section on the table
    double_reading, ///< offered to both contract managers as one version
    sealed,         ///< both keys on that version
    released,
    used, ///< debated at least once
    archived,
    withdrawn,
};
BOOST_DESCRIBE_ENUM(CaseState, idea, preparing, concept_page, double_reading, sealed, released,
                    used, archived, withdrawn)

enum class Fictionalisation { true_disguised = 1, blended = 2, constructed = 3 };
BOOST_DESCRIBE_ENUM(Fictionalisation, true_disguised, blended, constructed)

/// One text that was laid on the table for a section.
struct SectionVersion {
    std::int32_t number = 0;
    TextRef text;
    MemberId author;
    Instant at;
    bool complete = true; ///< it has what its section asks (case_text.hpp)
};

/// A statement as one author left it.
struct StatementVersion {
    StatementKind kind = StatementKind::norm;
    TextRef text;
    LeansOn leans_on = LeansOn::room_sheet;
    MemberId author;
    Instant at;
};

struct Comment {
    CommentId id;
    Section section = Section::title;
    TextRef text;
    TextRef proposed; ///< not blank: a suggestion that replaces the section
    std::int32_t on_version = 0;
    MemberId author;
    Instant at;
    bool settled = false;
    bool taken_over = false;
    bool proposed_complete = true; ///< what the proposal would be as a version
};

enum class Frequency { none, once_or_twice, three_to_six, more_than_six };
BOOST_DESCRIBE_ENUM(Frequency, none, once_or_twice, three_to_six, more_than_six)

/// How typical, in the eyes of one contract manager: over the last twelve months.
struct Typicality {
    Frequency frequency = Frequency::none;
    std::int32_t locations = 0;       ///< spread
    std::int32_t recognisability = 0; ///< 0–4

    bool operator==(Typicality const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Typicality, (), (frequency, locations, recognisability))

/// The four questions before release, answered by the facilitator.
struct RiskCheck {
    bool safety = false;       ///< no unauthorised or unsafe act is shown as exemplary
    bool traceability = false; ///< nobody outside can tell who it was
    bool claim = false;        ///< nothing in it is an admission or a claim
    bool press = false;        ///< bearable on the front page
    LocalDate on;

    [[nodiscard]] bool passed() const { return safety && traceability && claim && press; }
};
BOOST_DESCRIBE_STRUCT(RiskCheck, (), (safety, traceability, claim, press, on))

/// Whose keys fell when a signed text was opened for change, and under which version they stood:
/// told until both keys stand again.
struct FallenKeys {
    std::int32_t version = 0;
    std::vector<TextRef> names; ///< as they were shown when the keys were turned, client first
};
BOOST_DESCRIBE_STRUCT(FallenKeys, (), (version, names))

struct CaseStory {
    CaseId id;
    std::int32_t ordinal = 0; ///< in the order of opening, from 1
    TextRef code;
    CaseState state = CaseState::idea;
    std::array<std::vector<SectionVersion>, section_count> sections; ///< by Section, oldest first
    std::vector<Statement> statements;
    std::vector<Comment> comments;
    std::vector<LocationId> origin; ///< seen only by the facilitator and both contract managers
    Fictionalisation level = Fictionalisation::blended;
    std::optional<LocalDate> consent_on; ///< those who would recognise themselves agreed
    bool consent_refused = false;        ///< since the last change somebody refused
    std::optional<RiskCheck> risk;
    BoxId ratings; ///< blind until both are in
    BoxId reader_ratings;
    bool client_rated = false, contractor_rated = false;
    std::int32_t client_readers_in = 0, contractor_readers_in = 0;
    std::optional<Typicality> client_rating, contractor_rating;   ///< once both are in
    std::vector<std::int32_t> client_readers, contractor_readers; ///< once all four are in
    bool talk_needed = false;         ///< by the rule in force when the ratings opened
    std::optional<LocalDate> talk_on; ///< the talk about a difference of two or more
    TwoKeys keys;                     ///< version 0: never offered as a whole
    std::vector<Digest> shown;        ///< the commitments of the version offered
    bool open_for_change = true;
    std::optional<FallenKeys> fallen;
    /// All that each statement was, oldest first, also of those taken out; until release.
    std::map<StatementId, std::vector<StatementVersion>> statement_versions;
    std::optional<Instant> released_at;
    bool vetoed = false;
    TextRef end_reason;                ///< why vetoed or withdrawn
    std::array<BoxId, 2> accumulators; ///< small cells of round one and two, pooled
    std::vector<LocationId> debated_at;

    /// The newest version of the section; null when nothing was ever laid on the table.
    [[nodiscard]] SectionVersion const* latest(Section section) const;
    [[nodiscard]] std::vector<SectionVersion>& versions(Section section);
    [[nodiscard]] std::vector<SectionVersion> const& versions(Section section) const;
    [[nodiscard]] Statement const* statement(StatementId id) const;
    [[nodiscard]] Statement* statement(StatementId id);
    /// How often the statement was written: its newest version is that one.
    [[nodiscard]] std::int32_t version_of(StatementId id) const;
    [[nodiscard]] Comment const* comment(CommentId id) const;
    [[nodiscard]] Comment* comment(CommentId id);

    [[nodiscard]] bool rated(Party party) const {
        return party == Party::client ? client_rated : contractor_rated;
    }
    [[nodiscard]] bool ratings_open() const { return client_rating && contractor_rating; }
    [[nodiscard]] std::int32_t readers_in(Party party) const {
        return party == Party::client ? client_readers_in : contractor_readers_in;
    }
    [[nodiscard]] bool reader_ratings_open() const { return !client_readers.empty(); }
    /// Vetoed, withdrawn or archived: nothing happens to it any more.
    [[nodiscard]] bool ended() const {
        return state == CaseState::withdrawn || state == CaseState::archived;
    }
    /// A page with every needed section: something that can be read.
    [[nodiscard]] bool readable() const {
        return state != CaseState::idea && state != CaseState::preparing;
    }
};

namespace limits {
constexpr std::size_t statements_in_case_fewest = 8;
constexpr std::size_t statements_in_case_most = 12;
constexpr std::int32_t rating_difference_for_talk = 2;
constexpr std::int32_t readers_per_party = 2;
constexpr std::int32_t recognisability_most = 4;
constexpr std::size_t statement_characters = 300;
} // namespace limits

/// True when the two ratings differ by two or more steps in frequency, spread or recognisability:
/// they must be talked about before release.
[[nodiscard]] bool needs_talk(Typicality const& a, Typicality const& b);

} // namespace hefboom::domain
