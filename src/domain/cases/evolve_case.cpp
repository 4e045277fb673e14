// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_rules.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::domain {

namespace {

CaseStory& story_of(Engagement& state, CaseId id) {
    auto const found = state.cases.find(id);
    assert(found != state.cases.end());
    return found->second;
}

CaseState state_by_text(CaseStory const& story) {
    auto const whole = std::ranges::none_of(
        all_sections, [&](Section section) { return lacks(story, section).has_value(); });
    return whole ? CaseState::concept_page : CaseState::preparing;
}

/// Who judged a text did not judge its successor: the risk check is asked anew, and when the room
/// sheet changed so is the consent of those in the story.
void text_changed(CaseStory& story) {
    story.risk.reset();
}

void room_sheet_changed(CaseStory& story) {
    story.consent_on.reset();
    story.consent_refused = false;
}

void keep_version(CaseStory& story, Statement const& statement, Stamp const& stamp) {
    story.statement_versions[statement.id].push_back({.kind = statement.kind,
                                                      .text = statement.text,
                                                      .leans_on = statement.leans_on,
                                                      .author = as<MemberId>(stamp.actor),
                                                      .at = stamp.at});
}

void lay(CaseStory& story, Section section, SectionVersion const& version) {
    story.versions(section).push_back(version);
    text_changed(story);
    if (is_on_room_sheet(section)) room_sheet_changed(story);
}

} // namespace

void evolve(Engagement& state, Stamp const& stamp, CaseOpened const& event) {
    CaseStory story;
    story.id = event.case_id;
    story.ordinal = static_cast<std::int32_t>(state.cases.size()) + 1;
    story.code = event.code;
    story.level = event.level;
    story.ratings = event.ratings;
    story.reader_ratings = event.reader_ratings;
    story.accumulators = {event.accumulator_one, event.accumulator_two};
    lay(story, Section::title, {1, event.title, as<MemberId>(stamp.actor), stamp.at, true});
    state.cases.emplace(event.case_id, std::move(story));
}

void evolve(Engagement& state, Stamp const&, CaseOriginSet const& event) {
    story_of(state, event.case_id).origin = event.origin;
}

void evolve(Engagement& state, Stamp const&, FictionalisationSet const& event) {
    auto& story = story_of(state, event.case_id);
    story.level = event.level;
    text_changed(story);
}

void evolve(Engagement& state, Stamp const& stamp, LaidOnTable const& event) {
    auto& story = story_of(state, event.case_id);
    lay(story, event.section,
        {event.number, event.text, as<MemberId>(stamp.actor), stamp.at, event.complete});
    story.state = state_by_text(story);
}

void evolve(Engagement& state, Stamp const& stamp, SectionCommented const& event) {
    Comment comment;
    comment.id = event.comment;
    comment.section = event.section;
    comment.text = event.text;
    comment.proposed = event.proposed;
    comment.on_version = event.on_version;
    comment.author = as<MemberId>(stamp.actor);
    comment.at = stamp.at;
    comment.proposed_complete = event.proposed_complete;
    story_of(state, event.case_id).comments.push_back(comment);
}

void evolve(Engagement& state, Stamp const&, CommentSettled const& event) {
    auto* comment = story_of(state, event.case_id).comment(event.comment);
    assert(comment != nullptr);
    comment->settled = true;
    comment->taken_over = event.taken_over;
}

void evolve(Engagement& state, Stamp const& stamp, StatementAdded const& event) {
    auto& story = story_of(state, event.case_id);
    keep_version(story, event.statement, stamp);
    story.statements.push_back(event.statement);
    text_changed(story);
}

void evolve(Engagement& state, Stamp const& stamp, StatementRevised const& event) {
    auto& story = story_of(state, event.case_id);
    auto* statement = story.statement(event.statement.id);
    assert(statement != nullptr);
    keep_version(story, event.statement, stamp);
    *statement = event.statement;
    text_changed(story);
}

void evolve(Engagement& state, Stamp const&, StatementRemoved const& event) {
    auto& story = story_of(state, event.case_id);
    assert(story.statement(event.statement) != nullptr);
    std::erase_if(story.statements, [&](auto const& one) { return one.id == event.statement; });
    text_changed(story);
}
void evolve(Engagement& state, Stamp const&, StatementRestored const& event) {
    auto& story = story_of(state, event.case_id);
    auto const& last = story.statement_versions.at(event.statement).back();
    story.statements.push_back({event.statement, last.kind, last.text, last.leans_on});
    text_changed(story);
}

void evolve(Engagement& state, Stamp const&, StatementsOrdered const& event) {
    auto& story = story_of(state, event.case_id);
    std::vector<Statement> ordered;
    for (auto const id : event.order) {
        assert(story.statement(id) != nullptr);
        ordered.push_back(*story.statement(id));
    }
    story.statements = std::move(ordered);
}

void evolve(Engagement& state, Stamp const&, ConsentRecorded const& event) {
    auto& story = story_of(state, event.case_id);
    story.consent_refused = !event.agreed;
    story.consent_on.reset();
    if (event.agreed) story.consent_on = event.on;
}

void evolve(Engagement& state, Stamp const&, CaseRated const& event) {
    auto& story = story_of(state, event.case_id);
    (event.party == Party::client ? story.client_rated : story.contractor_rated) = true;
}

void evolve(Engagement& state, Stamp const&, RatingsOpened const& event) {
    auto& story = story_of(state, event.case_id);
    story.client_rating = event.client;
    story.contractor_rating = event.contractor;
    story.talk_needed = event.talk_needed;
}

void evolve(Engagement& state, Stamp const&, ReaderRated const& event) {
    auto& story = story_of(state, event.case_id);
    ++(event.party == Party::client ? story.client_readers_in : story.contractor_readers_in);
}

void evolve(Engagement& state, Stamp const&, ReaderRatingsOpened const& event) {
    auto& story = story_of(state, event.case_id);
    story.client_readers = event.client;
    story.contractor_readers = event.contractor;
}

void evolve(Engagement& state, Stamp const&, TalkRecorded const& event) {
    story_of(state, event.case_id).talk_on = event.on;
}

void evolve(Engagement& state, Stamp const&, RiskChecked const& event) {
    story_of(state, event.case_id).risk = event.risk;
}

void evolve(Engagement& state, Stamp const&, OfferedForReading const& event) {
    auto& story = story_of(state, event.case_id);
    story.keys = TwoKeys{};
    story.keys.version = event.version;
    story.shown = event.shown;
    story.open_for_change = false;
    story.state = CaseState::double_reading;
}

void evolve(Engagement& state, Stamp const&, OpenedForChange const& event) {
    auto& story = story_of(state, event.case_id);
    auto const version = story.keys.version; // the next offer makes the next version
    FallenKeys fallen{.version = version, .names = {}};
    for (auto const& key : {story.keys.client, story.keys.contractor})
        if (key) fallen.names.push_back(key->name);
    if (!fallen.names.empty()) story.fallen = fallen;
    story.keys = TwoKeys{};
    story.keys.version = version;
    story.shown.clear();
    story.open_for_change = true;
    story.state = state_by_text(story);
}

void evolve(Engagement& state, Stamp const& stamp, CaseReleased const& event) {
    auto& story = story_of(state, event.case_id);
    story.state = CaseState::released;
    story.released_at = stamp.at;
    state.erasures.push_back({Erased::case_texts, stamp.at});
    story.statement_versions.clear();
    story.comments.clear(); // their texts are erased; what was taken over stands in its section
    for (auto& versions : story.sections)
        if (versions.size() > 1) versions.erase(versions.begin(), versions.end() - 1);
}

void evolve(Engagement& state, Stamp const&, CaseEnded const& event) {
    auto& story = story_of(state, event.case_id);
    story.state = CaseState::withdrawn;
    story.vetoed = event.vetoed;
    story.end_reason = event.reason;
    // Nobody waits any more for the key that was not turned.
    story.keys.deadlock_on.reset();
    story.keys.postpone_asked_by.reset();
    story.keys.postpone_asked_to.reset();
}

void evolve(Engagement& state, Stamp const&, CaseArchived const& event) {
    story_of(state, event.case_id).state = CaseState::archived;
}

void mark_debated(CaseStory& story, LocationId location) {
    if (std::ranges::find(story.debated_at, location) == story.debated_at.end())
        story.debated_at.push_back(location);
    if (story.state == CaseState::released) story.state = CaseState::used;
}

} // namespace hefboom::domain
