// SPDX-License-Identifier: EUPL-1.2
#include "base/hex.hpp"
#include "codec/json_writer.hpp"
#include "domain/sessions/display.hpp"
#include "scenarios/canaries.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <iostream>

// Before the reveal nobody is told a vote or a tally, and nobody ever a text that is not his: 500
// and more canaries are planted, and everything the server tells, keeps and logs is searched for
// them.

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

constexpr std::int32_t heads = 12;
std::set<std::string> const nobody{};
std::set<std::string> const authors{"PB", "CMo", "CMn"};
std::set<std::string> const readers{"PB", "CMo", "CMn", "SPo", "SPn", "DEo", "DEn", "EV", "LL"};

/// A sequence that differs per seat and looks like no other bytes: 10 statements of 10 marks.
BallotCell cell_of(StatementId statement, std::size_t seat, std::size_t index) {
    auto const mixed = (seat + 1) * 2654435761U + index * 40503U * (seat + 3);
    return {statement, static_cast<Vote>((mixed >> 7) % 5),
            (mixed >> 11) % 2 == 0 ? Prediction::agree : Prediction::disagree};
}

template <class T>
std::string json_of(T const& value) {
    std::string out;
    codec::write(out, value, codec::AsReference{});
    return out;
}

class BlindRound {
public:
    Stage stage;
    Spine spine{stage, "B"};
    std::vector<Canary> canaries;
    std::vector<std::pair<std::string, http::test::Client>> streams;
    Placed accepted;

    BlindRound() {
        spine.found();
        plant_contract();
        plant_people();
        spine.write_case();
        spine.release_case();
        accepted = spine.invite({"CMo", Role::contract_manager, Party::client}, "not-confirmed");
        spine.accept(accepted);
        plant_case();
        spine.prepare_session(heads);
        spine.open_round();
        plant_drafts();
        plant_tokens();
    }

    void listen() {
        for (auto const& post : posts())
            open_stream(std::string(post.letters));
        streams.emplace_back("seat", spine.phone(Party::client, 1).listen("/api/seat/live"));
    }

    /// Everybody joins and casts by HTTP, as phones do.
    void vote() {
        for (auto const party : {Party::client, Party::contractor})
            for (std::int32_t number = 1; number <= heads; ++number)
                cast(party, number);
        plant_tallies();
    }

    /// What anybody at all can read now, with everything that streams told since they opened.
    std::vector<Told> everything() {
        auto const state = stage.state(spine.id);
        std::vector<Told> told;
        for (auto const& post : posts()) {
            auto const who = std::string(post.letters);
            for (auto& text : told_to(spine.browser(who), who, state))
                told.push_back(std::move(text));
        }
        for (auto& text : told_to(stage.as(accepted.account), "accepted", state))
            told.push_back(std::move(text));
        auto const me = stage.as(accepted.account).get("/api/me");
        told.push_back({"accepted", "/api/me", me.body});
        add_phones(told);
        add_streams(told);
        told.push_back({"log", "log", stage.log()});
        for (auto& file : files_in(stage.folder()))
            told.push_back(std::move(file));
        return told;
    }

    static std::string seat_name(Party party, std::int32_t number) {
        return "seat " + std::string(party == Party::client ? "c" : "n") + std::to_string(number);
    }

private:
    void plant(std::string kind, std::string bytes, std::set<std::string> may) {
        canaries.push_back({std::move(kind), std::move(bytes), std::move(may)});
    }

    /// A text of its own, known to the scan.
    Prose text(std::string const& kind, std::set<std::string> const& may) {
        auto const words = "kanarie" + std::to_string(canaries.size()) + "x";
        plant(kind, words, may);
        return {{}, words};
    }

    void plant_contract() {
        for (int i = 0; i < 20; ++i) {
            auto const made = spine.act("CMo", AddExcerpt{.article = text("contract", readers),
                                                          .literal = text("contract", readers)});
            auto const excerpt = as<ExcerptId>(made.made.front());
            spine.act("CMo", WriteReading{excerpt, text("contract", readers)});
            spine.act("CMn", WriteReading{excerpt, text("contract", readers)});
        }
    }

    void plant_people() {
        std::set<std::string> const here{"PB", "CMo", "CMn", "EV", "LL"};
        for (int i = 0; i < 30; ++i)
            spine.act("CMo", AddPerson{.party = Party::client,
                                       .craft = Craft::technical_manager,
                                       .display_name = text("person", here),
                                       .locations = {spine.almere}});
    }

    /// A second case that is still being written, with remarks and one rating.
    void plant_case() {
        auto const made = spine.act("CMn", OpenCase{.code = {{}, "K"},
                                                    .title = text("case", authors),
                                                    .origin = {spine.almere},
                                                    .level = Fictionalisation::blended});
        written = as<CaseId>(made.made.front());
        for (auto const section : {Section::what_was_agreed, Section::customary,
                                   Section::what_happened, Section::hinge, Section::question})
            spine.act("CMo", LayOnTable{written, section, 0, text("case", authors)});
        spine.act("CMo", LayOnTable{written,
                                    Section::inner_voices,
                                    0,
                                    {{}, "Een: " + text("case", authors).text + "\nTwee: b"}});
        for (int i = 0; i < 8; ++i)
            spine.act("CMo", AddStatement{written, StatementKind::norm, text("case", authors),
                                          LeansOn::room_sheet});
        for (int i = 0; i < 40; ++i)
            spine.act(i % 2 == 0 ? "CMo" : "CMn",
                      CommentOnSection{written, Section::hinge, 1, text("remark", authors),
                                       text("remark", authors)});
        Typicality const rating{Frequency::more_than_six, 2, 1};
        spine.act("PB", OfferForReading{written});
        spine.act("CMo", RateCase{written, rating});
        plant("rating", json_of(rating), {"CMo"});
        // An event names places by their ids, so the server's own journal has it; no export has.
        auto may = authors;
        may.insert({"journal.db", "journal.db-wal"});
        plant("origin", R"("origin":[")" + to_string(spine.zwolle), may);
    }

    void plant_drafts() {
        for (auto const* const letters : {"PB", "CMo", "CMn", "EV"}) {
            auto visitor = spine.browser(letters);
            for (int i = 0; i < 20; ++i) {
                auto const reply = visitor.ask("PUT",
                                               spine.path() + "/drafts/" + to_string(written) +
                                                   "/s" + std::to_string(i),
                                               R"({"base_revision":0,"on_version":1,"text":")" +
                                                   text("draft", nobody).text + "\"}");
                REQUIRE(reply.status == 200);
            }
        }
    }

    void plant_tokens() {
        auto const& tokens = stage.tokens(spine.id);
        for (std::int32_t round = 1; round <= 2; ++round)
            for (auto const party : {Party::client, Party::contractor})
                for (std::int32_t number = 1; number <= heads; ++number) {
                    auto const token = tokens.seat(spine.round(round), party, number);
                    auto const secret = token.substr(token.find('-') + 1);
                    auto const bytes = from_hex(secret);
                    plant("token", secret, {"PB"}); // who prints the cards
                    plant("token", std::string(bytes->begin(), bytes->end()), nobody);
                }
        plant("token", tokens.link(spine.reader_link).substr(66), nobody);
        for (auto const& [letters, placed] : spine.people) {
            plant("token", tokens.invitation(placed.member).substr(66), nobody);
            auto const cookie = spine.browser(letters).cookie();
            plant("token", cookie.substr(cookie.find('=') + 1), nobody);
        }
    }

    void open_stream(std::string const& who) {
        auto client = spine.browser(who).listen(spine.path() + "/live");
        (void)client.until("event: hello");
        streams.emplace_back(who, std::move(client));
    }

    std::vector<BallotCell> card(Party party, std::int32_t number) const {
        auto const seat = static_cast<std::size_t>(number + (party == Party::client ? 0 : 50));
        std::vector<BallotCell> cells;
        for (std::size_t i = 0; i < spine.statements.size(); ++i)
            cells.push_back(cell_of(spine.statements[i], seat, i));
        return cells;
    }

    void cast(Party party, std::int32_t number) {
        auto phone = spine.phone(party, number);
        auto const cookie = phone.cookie();
        auto const value = cookie.substr(cookie.find('=') + 1);
        auto const dash = value.rfind('-');
        auto const joined =
            phone.post("/api/seat/join", R"({"token":")" + value.substr(0, dash) +
                                             R"(","device":")" + value.substr(dash + 1) + "\"}");
        REQUIRE(joined.status == 204);
        auto const cells = card(party, number);
        auto const reply =
            phone.post("/api/seat/ballot", R"({"sequence":1,"cells":)" + json_of(cells) + "}");
        REQUIRE(reply.status == 200);
        plant("card", json_of(cells), {seat_name(party, number)});
        for (auto const& cell : cells)
            plant_once("cell", json_of(cell).substr(1), seat_name(party, number));
        auto const packed = pack(cells, spine.statements);
        plant("card", std::string(packed->begin(), packed->end()), nobody);
        plant("card", to_hex(*packed), nobody);
    }

    void plant_once(std::string const& kind, std::string const& bytes, std::string const& may) {
        for (auto& canary : canaries)
            if (canary.bytes == bytes) {
                canary.may.insert(may);
                return;
            }
        plant(kind, bytes, {may});
    }

    void plant_tallies() {
        for (auto const party : {Party::client, Party::contractor})
            for (std::size_t i = 0; i < spine.statements.size(); ++i) {
                VoteCounts counts;
                for (std::int32_t number = 1; number <= heads; ++number)
                    switch (card(party, number)[i].vote) {
                    case Vote::agree: ++counts.agree; break;
                    case Vote::rather_agree: ++counts.rather_agree; break;
                    case Vote::rather_disagree: ++counts.rather_disagree; break;
                    case Vote::disagree: ++counts.disagree; break;
                    case Vote::no_answer: ++counts.no_answer; break;
                    }
                auto const json = json_of(counts);
                plant("tally", json.substr(0, json.size() - 1), nobody);
            }
    }

    void add_phones(std::vector<Told>& told) {
        for (auto const party : {Party::client, Party::contractor})
            for (std::int32_t number = 1; number <= heads; ++number)
                told.push_back({seat_name(party, number), "/api/seat/view",
                                spine.phone(party, number).get("/api/seat/view").body});
        auto link = stage.as_link(stage.tokens(spine.id).link(spine.reader_link));
        told.push_back({"link", "/api/link/view", link.get("/api/link/view").body});
    }

    /// A last notice that everybody hears ends what is read of each stream.
    void add_streams(std::vector<Told>& told) {
        static std::uint64_t mark = 900'000;
        std::vector<std::string> const slices{"agreement", "seat"};
        stage.live->notify(spine.id, ++mark, slices);
        for (auto& [who, client] : streams)
            told.push_back({who, "live", client.until("\"size\":" + std::to_string(mark))});
    }

public:
    CaseId written;
};

std::string listed(std::vector<Found> const& found) {
    std::string lines;
    for (auto const& each : found)
        lines += each.kind + " told to " + each.who + " by " + each.channel + ": " +
                 each.bytes.substr(0, 60) + "\n";
    return lines;
}

std::string live_of(std::string const& who, std::vector<Told> const& told) {
    for (auto const& text : told)
        if (text.who == who && text.channel == "live") return text.bytes;
    return {};
}

} // namespace

TEST_CASE("before the reveal no vote, no tally and no text of another is told by anything") {
    BlindRound blind;
    blind.listen();
    blind.vote();
    CHECK(blind.canaries.size() >= 500);
    auto const open = blind.everything();
    auto const found = leaks(blind.canaries, open);
    CHECK(listed(found) == "");
    // That ballots come in is the facilitator's to hear, and by nobody else.
    CHECK(live_of("PB", open).find("room_count") != std::string::npos);
    for (auto const* const who : {"CMo", "CMn", "SPo", "EV", "LL", "OR", "FG", "seat"})
        CHECK(live_of(who, open).find("room_count") == std::string::npos);
    blind.spine.act("PB", LockRound{blind.spine.round(1)});
    auto const locked = blind.everything();
    auto const later = leaks(blind.canaries, locked);
    CHECK(listed(later) == "");
    std::cout << "blind round: " << blind.canaries.size() << " canaries, "
              << open.size() + locked.size() << " channels read, " << found.size() + later.size()
              << " leaks\n";

    // The same scan sees what may be seen.
    CHECK(seen_by("CMo", "case", blind.canaries, open) >= 15);
    CHECK(seen_by("PB", "remark", blind.canaries, open) == 80);
    CHECK(seen_by("SPn", "contract", blind.canaries, open) == 80);
    CHECK(seen_by("EV", "person", blind.canaries, open) == 30);
    CHECK(seen_by("CMo", "rating", blind.canaries, open) == 1);
    CHECK(seen_by("CMn", "origin", blind.canaries, open) == 1);
    CHECK(seen_by("seat c3", "card", blind.canaries, open) == 1);
    CHECK(seen_by("seat c3", "card", blind.canaries, locked) == 0);
    auto const draft = blind.spine.browser("CMo").get(blind.spine.path() + "/drafts/" +
                                                      to_string(blind.written) + "/s0");
    std::vector<Told> const own{{"CMo", "drafts", draft.body}};
    CHECK(leaks(blind.canaries, own).size() == 1);
    blind.spine.reveal();
    auto const revealed =
        told_to(blind.spine.browser("PB"), "PB", blind.stage.state(blind.spine.id));
    CHECK(seen_by("PB", "tally", blind.canaries, revealed) == 20);
    CHECK(leaks(blind.canaries, revealed).size() >= 20);
    std::ofstream(blind.stage.folder() / "left-behind") << blind.canaries.front().bytes;
    CHECK(leaks(blind.canaries, files_in(blind.stage.folder())).size() == 1);
}
