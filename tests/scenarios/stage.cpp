// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/stage.hpp"

#include "base/hex.hpp"
#include "journal/hash.hpp"

#include <boost/json.hpp>
#include <sodium.h>
#include <stdexcept>

namespace hefboom::scenarios {

namespace {

/// As cheap as the format allows: tests check a thousand of them.
std::string cheap_hash() {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    std::string_view const typed = passphrase;
    if (crypto_pwhash_str(hash.data(), typed.data(), typed.size(), crypto_pwhash_OPSLIMIT_MIN,
                          crypto_pwhash_MEMLIMIT_MIN) != 0)
        throw std::runtime_error("cannot hash");
    return hash.data();
}

constexpr http::Rate unlimited{.burst = 1e9, .per_minute = 1e9};

} // namespace

Visitor::Visitor(std::uint16_t port, std::string cookie)
    : port_(port), cookie_(std::move(cookie)) {}

http::test::Reply Visitor::ask(std::string_view method, std::string_view target,
                               std::string_view body) {
    return ask(method, target, body, "");
}

http::test::Reply Visitor::ask(std::string_view method, std::string_view target,
                               std::string_view body, std::string const& more_lines) {
    if (!client_) client_.emplace(port_);
    auto const lines = (cookie_.empty() ? "" : "Cookie: " + cookie_ + "\r\n") + more_lines;
    client_->ask(method, target, body, lines);
    auto reply = client_->reply(method);
    if (reply.status == 0 || reply.header("connection") == "close" ||
        reply.header("content-length").empty())
        client_.reset();
    return reply;
}

http::test::Client Visitor::listen(std::string_view target) const {
    http::test::Client client(port_);
    client.ask("GET", target, "", "Cookie: " + cookie_ + "\r\n");
    return client;
}

Stage::Stage(OpenStore open_store) : open_store_(std::move(open_store)) {
    open();
}

Stage::~Stage() {
    close();
}

void Stage::close() {
    server.reset();
    services_.reset();
    sign_ins.reset();
    rooms.reset();
    live.reset();
    store.reset();
}

void Stage::open() {
    store = open_store_(folder_.path());
    auto world = service::real_world();
    world.now = [this] { return now; };
    live = std::make_unique<http::Live>("stage");
    rooms = std::make_unique<service::Rooms>(
        *store, world, [this](service::Room& room, auto const& events, bool boxes_changed) {
            http::publish(*live, room, events, boxes_changed);
        });
    sign_ins = std::make_unique<service::SignIns>(store->accounts(), rooms->world());
    services_ = std::make_unique<http::Services>(
        http::Services{.rooms = *rooms,
                       .sign_ins = *sign_ins,
                       .live = *live,
                       .network = network_,
                       .guesses = guesses_,
                       .demo = http::Demo::no,
                       .public_url = [] { return std::string("https://hefboom.example"); }});
    server = std::make_unique<http::Server>(
        http::ServerOptions{}, http::Site{.router = http::Router(http::all_routes(*services_)),
                                          .guard = http::guard_of(*services_),
                                          .network = network_,
                                          .words = http::embedded_words(),
                                          .pages = http::StaticFiles({}, {}),
                                          .rates = {.joining = unlimited,
                                                    .signing_in = unlimited,
                                                    .turned_away = unlimited,
                                                    .known = unlimited,
                                                    .seat = unlimited},
                                          .log = [this](std::string_view lines) {
                                              std::lock_guard const lock(logged_.mutex);
                                              logged_.lines += lines;
                                          }});
    server->start();
}

domain::AccountId Stage::account(std::string const& login) {
    static auto const hash = cheap_hash();
    domain::AccountId const id{rooms->world().random<16>()};
    auto const added = store->accounts().add_account({.id = id,
                                                      .login_name = login,
                                                      .display_name = "Naam van " + login,
                                                      .passphrase_hash = hash,
                                                      .locale = "nl",
                                                      .created = now,
                                                      .disabled = {},
                                                      .facilitator_keys = {}});
    if (!added) throw std::runtime_error(login + ": " + added.error().key);
    return id;
}

Visitor Stage::as(domain::AccountId account) {
    auto const token = sign_ins->sign_in_as(account);
    if (!token) throw std::runtime_error(token.error().key);
    return {port(), http::cookie_name(network_, http::Cookie::session) + "=" + *token};
}

Visitor Stage::as_seat(std::string const& token, std::uint8_t device) const {
    std::array<std::uint8_t, 16> made_up{};
    made_up.fill(device);
    return {port(),
            http::cookie_name(network_, http::Cookie::seat) + "=" + token + "-" + to_hex(made_up)};
}

Visitor Stage::as_link(std::string const& token) const {
    return {port(), http::cookie_name(network_, http::Cookie::link) + "=" + token};
}

Result<service::Accepted> Stage::give(domain::EngagementId engagement, service::Caller caller,
                                      domain::Command command) {
    domain::CommandId id;
    ++commands_;
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(commands_ >> (8 * i));
    id.bytes[15] = 0x5a;
    return rooms->submit_and_wait(
        engagement, {.caller = std::move(caller), .id = id, .command = std::move(command)});
}

service::Tokens const& Stage::tokens(domain::EngagementId engagement) {
    auto const room = rooms->open(engagement);
    if (!room) throw std::runtime_error(room.error().key);
    return (*room)->identity().tokens; // the room stays open as long as nothing fails to write
}

domain::Engagement Stage::state(domain::EngagementId engagement) {
    domain::Engagement copy;
    auto const read = rooms->read(engagement, [&](service::Room& room) -> Result<bool> {
        copy = room.state();
        return true;
    });
    if (!read) throw std::runtime_error(read.error().key);
    return copy;
}

std::string key_of(http::test::Reply const& reply) {
    if (reply.header("content-type") != "application/problem+json") return {};
    return std::string(boost::json::parse(reply.body).at("key").as_string());
}

} // namespace hefboom::scenarios
