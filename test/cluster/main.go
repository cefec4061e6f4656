// Command testcluster runs the real components of Kubernetes, etcd and kubectl from one binary, and doubles of a
// container runtime and of a key management service:
//
//	testcluster COMPONENT FLAGS
//
// or a symbolic link named after the component.
package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
	kubectl "k8s.io/kubectl/pkg/cmd"
	kubectlutil "k8s.io/kubectl/pkg/cmd/util"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
	kubelet "k8s.io/kubernetes/cmd/kubelet/app"
)

var components = map[string]func() error{
	"etcd": runEtcd,
	"kube-apiserver": func() error {
		return cli.RunNoErrOutput(apiserver.NewAPIServerCommand())
	},
	"kube-controller-manager": func() error {
		return cli.RunNoErrOutput(controllermanager.NewControllerManagerCommand())
	},
	"kube-scheduler": func() error {
		return cli.RunNoErrOutput(scheduler.NewSchedulerCommand())
	},
	"kubelet": func() error {
		return cli.RunNoErrOutput(kubelet.NewKubeletCommand(context.Background()))
	},
	"kubectl": func() error {
		// CheckErr ends the process with the status kubectl has for the error.
		kubectlutil.CheckErr(cli.RunNoErrOutput(kubectl.NewDefaultKubectlCommand()))
		return nil
	},
	"fake-cri": runFakeCRI,
	"fake-kms": runFakeKMS,
}

func main() {
	name := filepath.Base(os.Args[0])
	if components[name] == nil && len(os.Args) > 1 {
		name = os.Args[1]
		os.Args = os.Args[1:]
	}
	run := components[name]
	if run == nil {
		names := strings.Join(slices.Sorted(maps.Keys(components)), ", ")
		fail(fmt.Errorf("usage: testcluster COMPONENT FLAGS; components: %s", names))
	}
	if name == "kubelet" {
		if err := ownMounts(); err != nil {
			fail(err)
		}
	}
	endWithStdin()
	if err := run(); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
