// SPDX-License-Identifier: EUPL-1.2
#include "demo/stage.hpp"

#include "base/bytes.hpp"
#include "codec/command_codec.hpp"
#include "domain/clock.hpp"
#include "journal/hash.hpp"
#include "service/demo_folder.hpp"
#include "store/open.hpp"

#include <algorithm>
#include <sodium.h>
#include <stdexcept>

namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

constexpr std::string_view seed = "hefboom worked example 1";

/// The `number`th draw of the story: always the same bytes.
void draw(std::uint64_t number, std::span<std::uint8_t> bytes) {
    auto const numbered = std::to_string(number);
    auto const digest = journal::sha256({as_bytes(seed), as_bytes(numbered)});
    static_assert(sizeof digest == randombytes_SEEDBYTES);
    randombytes_buf_deterministic(bytes.data(), bytes.size(), digest.data());
}

std::string told(Refusal const& refusal) {
    std::string text = refusal.key;
    for (auto const& [name, value] : refusal.details)
        text += " " + name + "=" + value;
    return text;
}

} // namespace

Instant moment_of(std::string_view text) {
    constexpr std::size_t day_characters = 10;
    auto const clock = text.substr(day_characters + 1);
    auto const hours = std::stoi(std::string(clock.substr(0, 2)));
    auto const minutes = std::stoi(std::string(clock.substr(3, 2)));
    return amsterdam_instant(day_of(text.substr(0, day_characters)), hours * 60 + minutes);
}

LocalDate day_of(std::string_view text) {
    auto const day = date_from_iso(text);
    if (!day) throw std::runtime_error("no such day: " + std::string(text));
    return *day;
}

Prose prose(std::string_view text) {
    return {{}, std::string(text)};
}

Stage::Stage(std::filesystem::path const& folder) : store_(store::open_sqlite(folder)) {
    service::World world{.now = [this] { return now_; },
                         .fill = [this](std::span<std::uint8_t> bytes) { draw(drawn_++, bytes); }};
    rooms_ = std::make_unique<service::Rooms>(*store_, std::move(world),
                                              [](service::Room&, auto const&, bool) {});
    sign_ins_ = std::make_unique<service::SignIns>(store_->accounts(), rooms_->world());
    if (!service::mark_demo_folder(*store_))
        throw std::runtime_error("the folder cannot be written");
}

void Stage::on(std::string_view moment, std::function<void()> act) {
    on(moment_of(moment), std::move(act));
}

void Stage::on(Instant moment, std::function<void()> act) {
    acts_.emplace(moment, std::move(act));
}

void Stage::play() {
    for (auto const& [moment, act] : acts_) {
        until(moment);
        act();
    }
    acts_.clear();
}

void Stage::until(Instant moment) {
    while (!engagement_.empty()) {
        auto const duties = due_duties(state(), moment);
        if (duties.empty()) break;
        auto const& first = duties.front();
        now_ = std::max(now_, first.deadline);
        (void)give({.who = service::ClockCaller{}}, first.command);
    }
    now_ = std::max(now_, moment);
}

void Stage::cast(std::string_view name) {
    auto const account = sign_ins_->register_demo(name, name);
    if (!account) throw std::runtime_error(told(account.error()));
    accounts_.emplace(name, *account);
}

AccountId Stage::account(std::string_view name) const {
    auto const found = accounts_.find(name);
    if (found == accounts_.end()) throw std::runtime_error("nobody is called " + std::string(name));
    return found->second;
}

std::vector<ObjectId> Stage::by(std::string_view name, Command command) {
    if (auto const* opening = std::get_if<OpenEngagement>(&command))
        engagement_ = opening->engagement;
    return give(
        {.who = service::AccountCaller{.account = account(name), .method = KeyMethod::demo}},
        std::move(command));
}

std::vector<ObjectId> Stage::by_link(LinkId link, Command command) {
    return give({.who = service::LinkCaller{link}}, std::move(command));
}

void Stage::by_seat(service::SeatCaller const& seat, Command command) {
    (void)give({.who = seat}, std::move(command));
}

std::vector<ObjectId> Stage::give(service::Caller const& caller, Command command) {
    auto const name = std::string(codec::name_of(command));
    CommandId id;
    draw(drawn_++, id.bytes);
    auto answer = rooms_->submit_and_wait(
        engagement_, {.caller = caller, .id = id, .command = std::move(command)});
    if (!answer) throw std::runtime_error(to_iso(now_) + " " + name + ": " + told(answer.error()));
    return std::move(answer->made);
}

std::vector<service::SeatCaller> Stage::seats(RoundId round, std::optional<Party> party) {
    std::map<std::int32_t, service::SeatCaller> numbered;
    auto const room = rooms_->open(engagement_);
    for (auto const& [digest, seat] : (*room)->seats()) {
        if (seat.round != round || seat.party != party) continue;
        // What the phone makes up: never told to anybody, so any bytes do.
        auto const device = journal::sha256({digest});
        numbered[seat.number] = {.seat = digest, .device = device};
    }
    std::vector<service::SeatCaller> seats;
    for (auto const& [number, seat] : numbered)
        seats.push_back(seat);
    return seats;
}

Engagement const& Stage::state() {
    auto const room = rooms_->open(engagement_);
    if (!room) throw std::runtime_error(told(room.error()));
    return (*room)->state();
}

} // namespace hefboom::demo
