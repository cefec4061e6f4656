package main

import (
	"errors"
	"net"
	"os"
	"time"

	"google.golang.org/grpc"

	runtimeapi "k8s.io/cri-api/pkg/apis/runtime/v1"
	"k8s.io/cri-client/pkg/fake"
	"k8s.io/cri-streaming/pkg/streaming"
)

// newFakeCRI readies the double: it says that it and its network are well, and gives images and file systems a size,
// without which a kubelet stays at ImageInspectError and its /stats/summary fails.
func newFakeCRI(subnet string) *fakeCRI {
	c := &fakeCRI{
		RemoteRuntime: fake.NewFakeRemoteRuntime(),
		subnet:        subnet,
		addresses:     map[string]string{},
		logs:          map[string]string{},
	}
	c.RuntimeService.FakeStatus = &runtimeapi.RuntimeStatus{Conditions: []*runtimeapi.RuntimeCondition{
		{Type: runtimeapi.RuntimeReady, Status: true},
		{Type: runtimeapi.NetworkReady, Status: true},
	}}
	c.RuntimeService.FakeLinuxConfiguration = &runtimeapi.LinuxRuntimeConfiguration{
		CgroupDriver: runtimeapi.CgroupDriver_CGROUPFS,
	}
	c.ImageService.SetFakeImageSize(12_345_678)
	usage := []*runtimeapi.FilesystemUsage{{
		Timestamp:  time.Now().UnixNano(),
		FsId:       &runtimeapi.FilesystemIdentifier{Mountpoint: "/"},
		UsedBytes:  &runtimeapi.UInt64Value{Value: 1 << 20},
		InodesUsed: &runtimeapi.UInt64Value{Value: 100},
	}}
	c.ImageService.SetFakeFilesystemUsage(usage)
	c.ImageService.SetFakeContainerFilesystemUsage(usage)
	return c
}

// runFakeCRI serves on a Unix socket; pods get addresses of a /16, given by its first two numbers ("10.244").
func runFakeCRI() error {
	if len(os.Args) != 3 {
		return errors.New("usage: testcluster fake-cri SOCKET SUBNET")
	}
	c := newFakeCRI(os.Args[2])
	address, err := freeAddress()
	if err != nil {
		return err
	}
	config := streaming.DefaultConfig
	config.Addr = address
	if c.stream, err = streaming.NewServer(config, fakeStreams{}); err != nil {
		return err
	}
	go func() {
		if err := c.stream.Start(true); err != nil {
			fail(err)
		}
	}()
	listener, err := net.Listen("unix", os.Args[1])
	if err != nil {
		return err
	}
	server := grpc.NewServer()
	runtimeapi.RegisterRuntimeServiceServer(server, c)
	runtimeapi.RegisterImageServiceServer(server, c)
	go waitForSignalThen(server.Stop)
	return server.Serve(listener)
}

func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}
