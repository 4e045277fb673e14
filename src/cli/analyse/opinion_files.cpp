// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/opinion_files.hpp"

#include "analysis/canonical_order.hpp"
#include "analysis/period_order.hpp"
#include "cli/analyse/table_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

/// The column by our name, or else by Polis'.
std::size_t column_of(TableFile const& file, std::string_view ours, std::string_view polis) {
    if (auto const found = file.maybe_column(ours)) return *found;
    if (auto const found = file.maybe_column(polis)) return *found;
    return file.column(ours);
}

/// The rows in the order in which they count: of time where there is one.
std::vector<std::size_t> rows_in_time(TableFile const& file) {
    std::vector<std::size_t> rows(file.rows());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = row;
    if (auto const time = file.maybe_column("timestamp")) {
        std::vector<std::string> times;
        for (auto const row : rows)
            times.push_back(file.text(row, *time));
        return analysis::period_order(times);
    }
    return rows;
}

std::vector<std::size_t> places_in_table(std::vector<std::string> const& identifiers) {
    auto const order = analysis::canonical_order(identifiers);
    std::vector<std::size_t> places(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        places[order[place]] = place;
    return places;
}

analysis::Side side_of(double vote) {
    if (vote > 0) return analysis::Side::agree;
    return vote < 0 ? analysis::Side::disagree : analysis::Side::pass;
}

/// Statements by their first vote in `order`; those voted on at the same moment as the table has
/// them.
std::vector<std::size_t> scan_order(TableFile const& file, VotesFile const& votes,
                                    std::vector<std::size_t> const& order, std::size_t statement) {
    std::vector<std::size_t> scan(votes.statements.size());
    for (std::size_t at = 0; at < scan.size(); ++at)
        scan[at] = at;
    auto const time = file.maybe_column("timestamp");
    if (!time) return scan;
    std::vector<std::size_t> moment(scan.size(), order.size());
    std::size_t now = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at > 0 && file.cell(order[at], *time).text != file.cell(order[at - 1], *time).text)
            now = at;
        auto const place = votes.statements.find(file.text(order[at], statement));
        auto& first = moment[votes.statement_in_table[place]];
        first = std::min(first, now);
    }
    std::ranges::stable_sort(scan, {}, [&](std::size_t at) { return moment[at]; });
    return scan;
}

} // namespace

VotesFile read_votes(Desk const& desk, std::string const& path) {
    TableFile const file(desk, path);
    auto const participant = column_of(file, "participant", "voter-id");
    auto const statement = column_of(file, "statement", "comment-id");
    auto const vote = file.column("vote");
    VotesFile votes;
    // Names in the order of the file, whatever the order in time.
    for (std::size_t row = 0; row < file.rows(); ++row) {
        votes.people.place(file.text(row, participant));
        votes.statements.place(file.text(row, statement));
    }
    auto const order = rows_in_time(file);
    for (auto const row : order) {
        auto const held = file.maybe_number(row, vote);
        if (!held) {
            ++votes.without_vote;
            continue;
        }
        votes.cast.push_back({.person = votes.people.find(file.text(row, participant)),
                              .statement = votes.statements.find(file.text(row, statement)),
                              .side = side_of(*held)});
    }
    votes.person_in_table = places_in_table(votes.people.all());
    votes.statement_in_table = places_in_table(votes.statements.all());
    votes.scan = scan_order(file, votes, order, statement);
    return votes;
}

Belonging read_belonging(Desk const& desk, std::string const& path, std::string const& column) {
    TableFile const file(desk, path);
    auto const participant = column_of(file, "participant", "voter-id");
    auto const belongs = file.column(column);
    Belonging belonging;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const who = file.text(row, participant);
        auto const& cell = file.cell(row, belongs);
        auto const place =
            cell.missing() ? analysis::no_party : belonging.names.place(std::string(cell.text));
        auto const [found, added] = belonging.of.try_emplace(who, place);
        if (!added && found->second != place)
            file.wrong(cell,
                       fmt::format("\"{}\" stands there twice, with another {}", who, column));
    }
    return belonging;
}

Belonging read_memberships(Desk const& desk, std::string const& path, VotesFile const& votes) {
    auto belonging = read_belonging(desk, path, "group");
    TableFile const file(desk, path);
    auto const participant = column_of(file, "participant", "voter-id");
    std::set<std::size_t> voted;
    for (auto const& vote : votes.cast)
        voted.insert(vote.person);
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const who = file.text(row, participant);
        if (belonging.find(who) != analysis::no_party && !voted.contains(votes.people.find(who)))
            file.wrong(file.cell(row, participant), "\"" + who + "\" did not vote");
    }
    if (belonging.names.size() == 0) file.wrong("nobody is in a group");
    return belonging;
}

PredictionsFile read_predictions(Desk const& desk, std::string const& path, VotesFile const& votes,
                                 Belonging const& parties) {
    TableFile const file(desk, path);
    auto const participant = column_of(file, "participant", "voter-id");
    auto const statement = column_of(file, "statement", "comment-id");
    auto const prediction = file.column("prediction");
    // The last of each person on each statement.
    std::map<std::pair<std::string, std::size_t>, bool> predicted;
    PredictionsFile predictions;
    for (auto const row : rows_in_time(file)) {
        auto const held = file.maybe_number(row, prediction);
        if (!held) continue;
        if (*held == 0)
            file.wrong(file.cell(row, prediction),
                       "a prediction is 1 (most of the other side agree) or -1 (disagree)");
        auto const who = file.text(row, participant);
        auto const place = votes.statements.find(file.text(row, statement));
        if (place == votes.statements.size() || parties.find(who) == analysis::no_party)
            ++predictions.left_out;
        else
            predicted[{who, place}] = *held > 0;
    }
    predictions.counts.assign(votes.statements.size(),
                              std::vector<analysis::PredictionCounts>(parties.names.size()));
    for (auto const& [of, agree] : predicted) {
        auto& counts = predictions.counts[of.second][parties.find(of.first)];
        ++(agree ? counts.agree : counts.disagree);
    }
    return predictions;
}

std::vector<analysis::Moderation> read_moderation(Desk const& desk, std::string const& path,
                                                  VotesFile const& votes) {
    TableFile const file(desk, path);
    auto const statement = column_of(file, "statement", "comment-id");
    auto const moderated = file.column("moderated");
    auto const meta =
        file.maybe_column("meta") ? file.maybe_column("meta") : file.maybe_column("is-meta");
    std::vector<analysis::Moderation> moderation(votes.statements.size());
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const place = votes.statements.find(file.text(row, statement));
        auto const mark = file.maybe_number(row, moderated);
        auto const about_itself = meta ? file.maybe_number(row, *meta) : std::nullopt;
        if (place == votes.statements.size()) continue;
        moderation[place] = {.out = mark.value_or(0) < 0, .meta = about_itself.value_or(0) != 0};
    }
    return moderation;
}

} // namespace hefboom::cli::analyse
