// SPDX-License-Identifier: EUPL-1.2
#include "demo/story.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

// hefboom_demo FOLDER: plays the worked example into a new data folder.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "use: hefboom_demo FOLDER\n";
        return 2;
    }
    try {
        std::filesystem::remove_all(argv[1]);
        hefboom::demo::Stage stage(argv[1]);
        hefboom::demo::play_all(stage);
        return 0;
    } catch (std::exception const& failure) {
        std::cerr << "hefboom_demo: " << failure.what() << '\n';
        return 1;
    }
}
