// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <thread>

namespace hefboom::http {

/// What the operator may ask, by name; what a deed returns is said back to him, and what it throws
/// is the reason why it was not done.
using OperatorDeeds = std::map<std::string, std::function<std::string(std::string const&)>>;

/// What a running server said back.
struct OperatorAnswer {
    enum class Outcome { done, failed };
    Outcome outcome = Outcome::failed;
    std::string text;
};

constexpr std::size_t operator_question_bytes_most = 8192;
constexpr std::size_t operator_answer_bytes_most = std::size_t{1024} * 1024;
constexpr std::int64_t operator_question_ms = 5'000; ///< to have asked it

/// A door into the running server for whoever runs it, beside the network: a socket in the data
/// folder that only the folder's owner can open. One question at a time.
class OperatorDoor {
public:
    /// Opens the door. The caller holds the data folder, so a door that stands there is a dead
    /// one. Throws std::runtime_error.
    OperatorDoor(std::filesystem::path const& data_folder, OperatorDeeds deeds);
    /// Waits for the deed that is under way.
    ~OperatorDoor();
    OperatorDoor(OperatorDoor const&) = delete;
    OperatorDoor& operator=(OperatorDoor const&) = delete;

private:
    void listen();
    void answer(int visitor) const;

    std::filesystem::path folder_;
    OperatorDeeds deeds_;
    int socket_ = -1;
    int stop_ = -1;
    std::thread thread_;
};

/// Asks the server that uses this data folder; nothing when none answers there. Waits as long as
/// the deed takes.
[[nodiscard]] std::optional<OperatorAnswer>
ask_operator_door(std::filesystem::path const& data_folder, std::string const& deed,
                  std::string const& argument);

} // namespace hefboom::http
