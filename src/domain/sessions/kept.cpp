// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/kept.hpp"

#include "domain/sessions/ballot_box.hpp"

#include <algorithm>
#include <ranges>
#include <set>

namespace hefboom::domain {

namespace {

void drop_few_predictions(PartyTally& tally, std::int32_t fewest) {
    if (tally.predictions() >= fewest) return;
    tally.predicted_agree = 0;
    tally.predicted_disagree = 0;
}

StatementTally keepable(StatementTally tally, std::int32_t fewest) {
    drop_few_predictions(tally.client, fewest);
    drop_few_predictions(tally.contractor, fewest);
    return tally;
}

/// What lies there for that text, and the sequence of the row.
struct Accumulated {
    StatementTally tally;
    std::uint64_t sequence = 0;
};

Accumulated accumulated(Boxes const& boxes, BoxId box, Statement const& statement) {
    Accumulated found;
    found.tally.statement = statement.id;
    auto const& rows = boxes.box(box);
    auto const row = rows.find(accumulator_token(statement));
    if (row == rows.end()) return found;
    found.sequence = row->second.sequence;
    if (!row->second.cells.empty())
        found.tally = unpack_tallies(row->second.cells, {statement.id}).front();
    return found;
}

void accumulate(Decision& decision, Scene const& scene, Session const& session, Round const& round,
                StatementTally const& tally) {
    auto const fewest = kept_fewest(scene.state);
    auto const& statement = *session.statement(tally.statement);
    auto const& story = scene.state.cases.at(session.case_id);
    auto const box = story.accumulators.at(round.number == 1 ? 0 : 1);
    auto [pooled, sequence] = accumulated(scene.boxes, box, statement);
    pooled.client = sum(pooled.client, tally.client);
    pooled.contractor = sum(pooled.contractor, tally.contractor);
    BoxRow row{.party = no_party_tag, .sequence = sequence + 1, .cells = {}};
    if (may_be_kept(pooled, fewest))
        decision.events.emplace_back(TallyPooled{
            .case_id = session.case_id, .round = round.number, .tally = keepable(pooled, fewest)});
    else
        row.cells = pack_tallies({pooled}, {statement.id});
    decision.boxes.emplace_back(PutInBox{box, accumulator_token(statement), std::move(row)});
}

/// Adds the accumulators of the case that do not exist yet.
void open_accumulators(Decision& decision, Scene const& scene, Session const& session) {
    for (auto const box : scene.state.cases.at(session.case_id).accumulators)
        if (!scene.boxes.exists(box)) decision.boxes.emplace_back(OpenBox{box});
}

bool is_divided_by_party(Round const& round) {
    return round.form == GroupForm::words || round.form == GroupForm::counts;
}

} // namespace

std::int32_t kept_fewest(Engagement const& state) {
    return std::max(limits::kept_per_party_fewest, state.ground_rules.minimum_group);
}

bool may_be_kept(StatementTally const& tally, std::int32_t fewest) {
    return tally.client.n >= fewest && tally.contractor.n >= fewest;
}

Digest accumulator_token(Statement const& statement) {
    Digest token{};
    auto const rest = std::ranges::copy(statement.id.bytes, token.begin()).out;
    std::ranges::copy(statement.text.item.bytes, rest);
    return token;
}

void keep_tallies(Decision& decision, Scene const& scene, Session const& session) {
    auto const fewest = kept_fewest(scene.state);
    // A case that ended took its accumulators along; nothing small is gathered for it again.
    auto const pooling = !scene.state.cases.at(session.case_id).ended();
    if (pooling) open_accumulators(decision, scene, session);
    for (auto const& round : session.rounds) {
        if (round.state != RoundState::revealed || !is_divided_by_party(round)) continue;
        for (auto const& tally : revealed_tally(scene.boxes, round)) {
            if (tally.client.n + tally.contractor.n == 0) continue;
            if (may_be_kept(tally, fewest))
                decision.events.emplace_back(TallyKept{.session = session.id,
                                                       .case_id = session.case_id,
                                                       .round = round.number,
                                                       .tally = keepable(tally, fewest)});
            else if (pooling)
                accumulate(decision, scene, session, round, tally);
        }
    }
}

std::optional<StatementTally> tally_to_travel(Boxes const& boxes, Session const& session,
                                              StatementId statement, std::int32_t fewest) {
    for (auto const& round : session.rounds | std::views::reverse) {
        if (round.state != RoundState::revealed || !is_divided_by_party(round)) continue;
        for (auto const& tally : revealed_tally(boxes, round))
            if (tally.statement == statement && may_be_kept(tally, fewest)) return tally;
    }
    return std::nullopt;
}

void let_travel(Decision& decision, Scene const& scene, Session const& session) {
    for (auto const& travelling : session.travelling) {
        auto const tally =
            tally_to_travel(scene.boxes, session, travelling.statement, kept_fewest(scene.state));
        if (!tally) continue;
        decision.events.emplace_back(StatementTravels{.session = session.id,
                                                      .statement = tally->statement,
                                                      .client = band_of(tally->client),
                                                      .contractor = band_of(tally->contractor)});
    }
}

} // namespace hefboom::domain
