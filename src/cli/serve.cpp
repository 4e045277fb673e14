// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/demo_data.hpp"
#include "cli/exit_code.hpp"
#include "cli/lan_addresses.hpp"
#include "cli/operator_deeds.hpp"
#include "codec/json_writer.hpp"
#include "http/live.hpp"
#include "http/server.hpp"
#include "http/services.hpp"
#include "http/word_lists.hpp"
#include "service/clock_actor.hpp"
#include "service/demo_folder.hpp"
#include "service/journal_scrub.hpp"
#include "store/open.hpp"

#include <CLI/CLI.hpp>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace hefboom::cli {

namespace {

constexpr char const* default_data = "hefboom-data";

struct ServeOptions {
    std::string data = default_data;
    bool data_given = false;
    std::string host;
    std::uint16_t port = 8080;
    bool lan = false;
    bool demo = false;
    bool trusted_proxy = false;
    std::string public_url;
    std::string tls_cert;
    std::string tls_key;
};

http::ServerOptions server_options(ServeOptions const& options) {
    http::ServerOptions server;
    server.port = options.port;
    server.tls_cert = options.tls_cert;
    server.tls_key = options.tls_key;
    if (!options.host.empty()) server.hosts = {options.host};
    if (options.lan)
        for (auto const& address : lan_addresses())
            if (address != options.host) server.hosts.push_back(address);
    return server;
}

/// The name in the public address, without scheme, port and path.
std::string host_in(std::string const& url) {
    auto const begin = url.find("://");
    auto const from = begin == std::string::npos ? 0 : begin + 3;
    return url.substr(from, url.find_first_of(":/", from) - from);
}

http::NetworkRules network_rules(ServeOptions const& options, http::ServerOptions const& server) {
    http::NetworkRules rules;
    if (!options.tls_cert.empty()) rules.exposure = http::Exposure::tls;
    if (options.trusted_proxy) rules.exposure = http::Exposure::trusted_proxy;
    rules.hosts = server.hosts;
    rules.hosts.push_back("localhost");
    if (!options.public_url.empty()) rules.hosts.push_back(host_in(options.public_url));
    return rules;
}

/// Where pages are found: what people were told, else the first address others can reach.
std::string address_of(ServeOptions const& options, http::ServerOptions const& server,
                       std::uint16_t port) {
    if (!options.public_url.empty()) return options.public_url;
    auto const* const scheme = options.tls_cert.empty() ? "http://" : "https://";
    auto const& host = options.lan ? server.hosts.back() : server.hosts.front();
    return scheme + host + ":" + std::to_string(port);
}

void print_address(std::string const& url, std::string const& local, http::Demo demo,
                   std::optional<std::string> const& setup) {
    std::string line = R"({"url":)";
    codec::write_string(line, url);
    line += R"(,"local":)";
    codec::write_string(line, local);
    line += demo == http::Demo::yes ? R"(,"demo":true)" : R"(,"demo":false)";
    if (setup) {
        line += R"(,"setup":)";
        codec::write_string(line, local + "/setup#" + *setup);
    }
    std::cout << line << "}\n" << std::flush;
}

void wait_for_the_end() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    int which = 0;
    sigwait(&ends, &which);
}

/// One line of JSON, as of every other fault.
void print_journal_fault(domain::EngagementId engagement, std::string const& what) {
    auto line = R"({"at":")" + to_iso(service::real_world().now()) + R"(","engagement":")" +
                to_string(engagement) + R"(","fault":)";
    codec::write_string(line, what + "; restore a backup");
    std::cerr << line + "}\n";
}

/// Threads made later must leave these signals to `wait_for_the_end`.
void hold_back_signals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    (void)std::signal(SIGPIPE, SIG_IGN);
}

/// The example begins on its own day and moves on from there.
service::World demo_world() {
    auto world = service::real_world();
    world.now = [wall = world.now, started = world.now()] {
        return service::demo_begins() + (wall().ms - started.ms);
    };
    return world;
}

/// One-click roles exist only in a folder of the example, and that holds nothing else.
void refuse_wrong_folder(store::Store& store, ServeOptions const& options) {
    auto const example = service::is_demo_folder(store);
    if (options.demo && !example)
        end_with(ExitCode::usage, options.data + " is not a folder of the demo; give the demo a "
                                                 "folder of its own, or none");
    if (!options.demo && example)
        end_with(ExitCode::usage, options.data + " holds the demo, where anybody takes any role; "
                                                 "serve it with --demo, or another folder without");
}

void serve(ServeOptions options) {
    hold_back_signals();
    std::optional<TemporaryFolder> temporary;
    if (options.demo && !options.data_given) options.data = temporary.emplace().path();
    if (options.demo) unpack_demo(options.data);
    auto const store = store::open_sqlite(options.data);
    refuse_wrong_folder(*store, options);
    auto const world = options.demo ? demo_world() : service::real_world();
    // Not the clock of the example, which is the same at every start: pages tell starts apart by
    // it.
    http::Live live(std::to_string(service::real_world().now().ms));
    service::Rooms rooms(*store, world,
                         [&live](service::Room& room, auto const& events, bool boxes_changed) {
                             http::publish(live, room, events, boxes_changed);
                         });
    service::SignIns sign_ins(store->accounts(), rooms.world());
    auto const setup = sign_ins.setup_secret();
    if (!setup) end_with(ExitCode::broken, "the data folder cannot be written: " + options.data);

    auto const listening = server_options(options);
    auto const network = network_rules(options, listening);
    http::Guesses guesses(http::guessing_rate);
    auto const port = std::make_shared<std::uint16_t>(options.port);
    http::Services services{.rooms = rooms,
                            .sign_ins = sign_ins,
                            .live = live,
                            .network = network,
                            .guesses = guesses,
                            .demo = options.demo ? http::Demo::yes : http::Demo::no,
                            .public_url = [&] { return address_of(options, listening, *port); }};
    http::Server server(listening, http::Site{.router = http::Router(http::all_routes(services)),
                                              .guard = http::guard_of(services),
                                              .network = network,
                                              .words = http::embedded_words(),
                                              .pages = http::StaticFiles(http::embedded_pages(),
                                                                         http::page_fallbacks())});
    *port = server.port();
    server.start();
    service::ClockActor clock(
        rooms, [&live](domain::EngagementId engagement) { return live.is_watched(engagement); });
    service::JournalScrub const scrub(*store, print_journal_fault, {});
    http::OperatorDoor const door(options.data,
                                  deeds_on({.rooms = rooms,
                                            .sign_ins = sign_ins,
                                            .address = services.public_url,
                                            .sign_ins_ended = [&live](domain::AccountId account) {
                                                live.close(http::holders_of(account));
                                            }}));
    auto const local = (options.tls_cert.empty() ? "http://" : "https://") +
                       listening.hosts.front() + ":" + std::to_string(*port);
    print_address(address_of(options, listening, *port), local, services.demo, *setup);
    wait_for_the_end();
    server.stop();
}

} // namespace

void add_serve(CLI::App& app) {
    auto const options = std::make_shared<ServeOptions>();
    auto* const command =
        app.add_subcommand("serve", "Run Hefboom: server, pages and database in one. Prints one "
                                    "line of JSON with its address when it answers.");
    auto* const data = command->add_option(
        "--data", options->data,
        "Folder for the data; made when absent. The demo without it leaves nothing behind");
    command->add_option("--host", options->host, "Address to listen on (127.0.0.1)");
    command->add_option("--port", options->port, "Port to listen on; 0 for any free one (8080)");
    command->add_flag("--lan", options->lan,
                      "Also listen on this machine's private addresses, over plain http");
    command->add_flag("--demo", options->demo, "Open the worked example; implies --lan");
    command->add_flag("--trusted-proxy", options->trusted_proxy, "TLS ends at a proxy of ours");
    command->add_option("--public-url", options->public_url, "What cards and links begin with");
    auto* const cert = command->add_option("--tls-cert", options->tls_cert, "PEM chain for TLS");
    auto* const key = command->add_option("--tls-key", options->tls_key, "PEM key for TLS");
    cert->needs(key);
    key->needs(cert);
    command->footer(std::string("Example: hefboom serve --data /var/lib/hefboom --port 8080\n") +
                    exit_codes_help);
    command->callback([options, data] {
        options->data_given = data->count() > 0;
        if (options->demo) options->lan = true;
        serve(*options);
    });
}

} // namespace hefboom::cli
