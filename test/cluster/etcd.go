package main

import (
	"errors"
	"os"
	"strings"

	"go.etcd.io/etcd/server/v3/embed"
	"go.etcd.io/etcd/server/v3/storage/wal"
)

// runEtcd serves as `etcd --config-file=FILE` does, and knows no other flag.
func runEtcd() error {
	if len(os.Args) != 2 || !strings.HasPrefix(os.Args[1], "--config-file=") {
		return errors.New("usage: testcluster etcd --config-file=FILE")
	}
	// A segment is allocated as a whole, twice. 64 MiB, the default, is much for a cluster that lives for seconds.
	wal.SegmentSizeBytes = 4 << 20
	config, err := embed.ConfigFromFile(strings.TrimPrefix(os.Args[1], "--config-file="))
	if err != nil {
		return err
	}
	server, err := embed.StartEtcd(config)
	if err != nil {
		return err
	}
	defer server.Close()
	go waitForSignalThen(server.Server.HardStop)
	select {
	case err := <-server.Err():
		return err
	case <-server.Server.StopNotify():
		return nil
	}
}

func waitForSignalThen(act func()) {
	waitForSignal()
	act()
}
