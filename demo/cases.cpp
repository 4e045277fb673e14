// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/cases.hpp"

#include "demo/scenario/people.hpp"
#include "demo/story.hpp"

// How the cases came about: drafts laid on the table by both contract managers and the facilitator,
// remarks, versions, ratings, test readers, consent, both keys, release.
namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

/// Who wrote which part: the client's manager what was agreed, the contractor's what is customary.
std::string_view writer_of(Section section) {
    if (section == Section::what_was_agreed) return "Valk";
    if (section == Section::customary) return "Buizerd";
    return "Wende";
}

ToldEarlier const* earlier_of(ToldCase const& told, Section section) {
    for (auto const& earlier : told.earlier)
        if (earlier.section == section) return &earlier;
    return nullptr;
}

std::string_view final_text(ToldCase const& told, Section section) {
    for (auto const& each : told.sections)
        if (each.section == section) return each.text;
    return {};
}

void open(Story& story, ToldCase const& told) {
    story.cases[std::string(told.code)] = story.stage.made_by<CaseId>(
        "Wende", OpenCase{.code = prose(told.code),
                          .title = prose(told.title),
                          .origin = {story.locations.at(std::string(told.origin))},
                          .level = told.level});
}

void lay_first(Story& story, ToldCase const& told) {
    auto const id = story.cases.find(told.code)->second;
    auto const& case_story = story.stage.state().cases.at(id);
    for (auto const& section : told.sections) {
        auto const* earlier = earlier_of(told, section.section);
        auto const* latest = case_story.latest(section.section);
        story.stage.by(writer_of(section.section),
                       LayOnTable{.case_id = id,
                                  .section = section.section,
                                  .based_on = latest == nullptr ? 0 : latest->number,
                                  .text = prose(earlier ? earlier->text : section.text)});
    }
    for (auto const& statement : told.statements)
        story.statements[std::string(statement.code)] = story.stage.made_by<StatementId>(
            "Wende", AddStatement{.case_id = id,
                                  .kind = statement.kind,
                                  .text = prose(statement.text),
                                  .leans_on = LeansOn::room_sheet});
}

void offer(Story& story, ToldCase const& told) {
    story.stage.by("Wende", OfferForReading{story.cases.find(told.code)->second});
}

/// The remark of one party, and what it led to: in turn a suggestion taken over, or a new draft.
void revise(Story& story, ToldCase const& told, std::size_t which) {
    auto& stage = story.stage;
    auto const& earlier = told.earlier[which];
    auto const id = story.cases.find(told.code)->second;
    auto const& case_story = stage.state().cases.at(id);
    auto const number = case_story.latest(earlier.section)->number;
    auto const text = prose(final_text(told, earlier.section));
    auto const suggested = which % 2 == 1;
    std::vector<Party> standing;
    for (auto const party : {Party::client, Party::contractor})
        if (case_story.keys.of(party)) standing.push_back(party);
    auto const comment = stage.made_by<CommentId>(
        suggested ? "Valk" : "Buizerd", CommentOnSection{.case_id = id,
                                                         .section = earlier.section,
                                                         .on_version = number,
                                                         .text = prose(earlier.remark),
                                                         .proposed = suggested ? text : Prose{}});
    stage.by("Wende", OpenForChange{.case_id = id, .acknowledged = standing});
    stage.by("Wende",
             SettleComment{.case_id = id,
                           .comment = comment,
                           .settlement = suggested ? Settlement::taken_over : Settlement::noted});
    if (!suggested)
        stage.by("Wende",
                 LayOnTable{
                     .case_id = id, .section = earlier.section, .based_on = number, .text = text});
}

void rate(Story& story, std::string_view code, Typicality const& client,
          Typicality const& contractor) {
    auto const id = story.cases.find(code)->second;
    story.stage.by("Valk", RateCase{.case_id = id, .rating = client});
    story.stage.by("Buizerd", RateCase{.case_id = id, .rating = contractor});
}

/// Of each party one reader by a link, one on paper.
void let_read(Story& story, ToldCase const& told) {
    auto const id = story.cases.find(told.code)->second;
    for (auto const party : {Party::client, Party::contractor}) {
        auto const& ratings =
            party == Party::client ? told.client_readers : told.contractor_readers;
        auto const link = story.stage.made_by<LinkId>(manager_of(party),
                                                      IssueLink{.purpose = LinkPurpose::read_case,
                                                                .object = as<ObjectId>(id),
                                                                .location = {},
                                                                .party = party,
                                                                .person = {}});
        story.stage.by_link(link, RateAsReader{.recognisability = ratings[0]});
        story.stage.by(manager_of(party),
                       RecordReaderOnPaper{.case_id = id, .recognisability = ratings[1]});
    }
}

void judge(Story& story, ToldCase const& told) {
    auto const id = story.cases.find(told.code)->second;
    auto const today = story.stage.today();
    story.stage.by("Wende",
                   RecordConsent{.case_id = id, .answer = ConsentAnswer::agreed, .on = today});
    story.stage.by(
        "Wende",
        CheckRisk{
            .case_id = id,
            .risk = {
                .safety = true, .traceability = true, .claim = true, .press = true, .on = today}});
}

void turn_key(Story& story, std::string_view name, std::string_view code) {
    auto const id = story.cases.find(code)->second;
    auto const version = story.stage.state().cases.at(id).keys.version;
    story.stage.by(
        name,
        TurnKey{.kind = JointKind::case_story, .object = as<ObjectId>(id), .version = version});
}

void tell_case(Story& story, ToldCase const& told) {
    auto& stage = story.stage;
    stage.on(told.opened, [&] { open(story, told); });
    stage.on(told.laid, [&] { lay_first(story, told); });
    for (std::size_t i = 0; i < told.earlier.size(); ++i)
        stage.on(told.earlier[i].offered_on, [&story, &told, i] {
            if (i > 0) revise(story, told, i - 1);
            offer(story, told);
        });
    stage.on(told.rated, [&] { rate(story, told.code, told.client, told.contractor); });
    if (!told.talk.empty())
        stage.on(told.talk, [&] {
            stage.by("Wende", RecordTalk{.case_id = story.cases.find(told.code)->second,
                                         .on = stage.today()});
        });
    stage.on(told.read_by_testers, [&] { let_read(story, told); });
    stage.on(told.offered_last, [&] {
        revise(story, told, told.earlier.size() - 1);
        offer(story, told);
        judge(story, told);
    });
    for (auto const& key : told.keys)
        stage.on(key.moment, [&] { turn_key(story, key.name, told.code); });
    stage.on(told.released,
             [&] { stage.by("Wende", ReleaseCase{story.cases.find(told.code)->second}); });
}

void tell_withdrawn(Story& story, ToldWithdrawn const& told) {
    auto& stage = story.stage;
    stage.on(told.opened, [&] {
        story.cases[std::string(told.code)] =
            stage.made_by<CaseId>("Wende", OpenCase{.code = prose(told.code),
                                                    .title = prose(told.title),
                                                    .origin = {},
                                                    .level = Fictionalisation::blended});
    });
    stage.on(told.rated, [&] { rate(story, told.code, told.client, told.contractor); });
    stage.on(told.withdrawn, [&] {
        stage.by("Wende", WithdrawCase{.case_id = story.cases.find(told.code)->second,
                                       .reason = prose(told.reason)});
    });
}

} // namespace

void tell_cases(Story& story) {
    for (auto const* told : {&told_case_a(), &told_case_b(), &told_case_c(), &told_case_d()})
        tell_case(story, *told);
    tell_withdrawn(story, told_case_e());
    // The fifth version of B carried one key when it was opened once more: that key fell with it.
    story.stage.on("2025-02-19 17:00", [&story] { judge(story, told_case_b()); });
    story.stage.on("2025-02-20 10:00", [&story] { turn_key(story, "Valk", "B"); });
}

} // namespace hefboom::demo
