// Prints the layout of SAPIEN 3.0.3 and PhysX 5.3.1 as lines "kind name value".
// Compiled and run by LayoutGenerator with -fno-access-control.
#define NDEBUG 1
#include <array>
#include <bits/stdc++.h>
#include <PxPhysicsAPI.h>
#include "sapien/physx/mesh.h"
#include "sapien/physx/physx_default.h"
#include "sapien/physx/physx_engine.h"
#include "sapien/physx/physx_system.h"

using namespace physx;

// A pointer to a virtual member function holds 1 + the byte offset in the virtual table.
template <class Function> long slotOf(Function function) {
  union {
    Function function;
    long words[2];
  } view;
  view.words[0] = view.words[1] = 0;
  view.function = function;
  return (view.words[0] - 1) / (long)sizeof(void *);
}

#define SLOT(NAME, TYPE, METHOD) printf("slot %s.%s %ld\n", NAME, #METHOD, slotOf(&TYPE::METHOD));
#define OFFSET(NAME, TYPE, FIELD) printf("offset %s.%s %zu\n", NAME, #FIELD, (size_t)offsetof(TYPE, FIELD));
#define SIZE(NAME, TYPE) printf("size %s %zu\n", NAME, sizeof(TYPE));
#define VALUE(NAME, CONSTANT) printf("value %s %d\n", NAME, (int)CONSTANT);

int main() {
  PxShape *(PxPhysics::*createShape)(const PxGeometry &, PxMaterial *const *, PxU16, bool,
                                     PxShapeFlags) = &PxPhysics::createShape;
  printf("slot Physics.createShape %ld\n", slotOf(createShape));
  SLOT("Physics", PxPhysics, createRigidStatic)
  SLOT("Physics", PxPhysics, createRigidDynamic)
  SLOT("Physics", PxPhysics, createMaterial)
  SLOT("Physics", PxPhysics, createArticulationReducedCoordinate)
  SLOT("Base", PxBase, release)
  SLOT("Scene", PxScene, addActor)
  SLOT("Scene", PxScene, addArticulation)
  SLOT("Scene", PxScene, removeActor)
  SLOT("Scene", PxScene, removeArticulation)
  SLOT("Scene", PxScene, simulate)
  SLOT("Scene", PxScene, fetchResults)
  SLOT("Shape", PxShape, release)
  SLOT("Shape", PxShape, setLocalPose)
  SLOT("Shape", PxShape, setSimulationFilterData)
  SLOT("Shape", PxShape, setContactOffset)
  SLOT("Shape", PxShape, setRestOffset)
  SLOT("Shape", PxShape, setFlag)
  SLOT("Shape", PxShape, setTorsionalPatchRadius)
  SLOT("Shape", PxShape, setMinTorsionalPatchRadius)
  SLOT("RigidActor", PxRigidActor, attachShape)
  SLOT("RigidActor", PxRigidActor, getGlobalPose)
  SLOT("RigidActor", PxRigidActor, setGlobalPose)
  SLOT("Actor", PxActor, setActorFlag)
  SLOT("RigidBody", PxRigidBody, setMass)
  SLOT("RigidBody", PxRigidBody, setMassSpaceInertiaTensor)
  SLOT("RigidBody", PxRigidBody, setCMassLocalPose)
  SLOT("RigidBody", PxRigidBody, getLinearVelocity)
  SLOT("RigidBody", PxRigidBody, getAngularVelocity)
  SLOT("RigidBody", PxRigidBody, setRigidBodyFlag)
  SLOT("RigidDynamic", PxRigidDynamic, setLinearVelocity)
  SLOT("RigidDynamic", PxRigidDynamic, setAngularVelocity)
  SLOT("RigidDynamic", PxRigidDynamic, setSolverIterationCounts)
  SLOT("RigidDynamic", PxRigidDynamic, setSleepThreshold)
  SLOT("Articulation", PxArticulationReducedCoordinate, release)
  SLOT("Articulation", PxArticulationReducedCoordinate, setArticulationFlag)
  SLOT("Articulation", PxArticulationReducedCoordinate, setSolverIterationCounts)
  SLOT("Articulation", PxArticulationReducedCoordinate, setSleepThreshold)
  SLOT("Articulation", PxArticulationReducedCoordinate, createLink)
  SLOT("Articulation", PxArticulationReducedCoordinate, createCache)
  SLOT("Articulation", PxArticulationReducedCoordinate, copyInternalStateToCache)
  SLOT("Articulation", PxArticulationReducedCoordinate, applyCache)
  SLOT("Articulation", PxArticulationReducedCoordinate, setRootGlobalPose)
  SLOT("Articulation", PxArticulationReducedCoordinate, getDofs)
  SLOT("Articulation", PxArticulationReducedCoordinate, setRootLinearVelocity)
  SLOT("Articulation", PxArticulationReducedCoordinate, setRootAngularVelocity)
  SLOT("Articulation", PxArticulationReducedCoordinate, createFixedTendon)
  SLOT("ArticulationLink", PxArticulationLink, getInboundJoint)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setJointType)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setMotion)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setLimitParams)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setDriveParams)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setDriveTarget)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setFrictionCoefficient)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setParentPose)
  SLOT("Joint", PxArticulationJointReducedCoordinate, setChildPose)
  SLOT("FixedTendon", PxArticulationFixedTendon, setOffset)
  SLOT("FixedTendon", PxArticulationFixedTendon, setRestLength)
  SLOT("FixedTendon", PxArticulationFixedTendon, setStiffness)
  SLOT("FixedTendon", PxArticulationFixedTendon, setDamping)
  SLOT("FixedTendon", PxArticulationFixedTendon, setLimitParameters)
  SLOT("FixedTendon", PxArticulationFixedTendon, setLimitStiffness)
  SLOT("FixedTendon", PxArticulationFixedTendon, createTendonJoint)
  OFFSET("Shape", PxShape, userData)
  OFFSET("Actor", PxActor, userData)
  OFFSET("ArticulationCache", PxArticulationCache, jointPosition)
  OFFSET("ArticulationCache", PxArticulationCache, jointVelocity)
  OFFSET("Geometry", PxGeometry, mType)
  OFFSET("BoxGeometry", PxBoxGeometry, halfExtents)
  OFFSET("SphereGeometry", PxSphereGeometry, radius)
  printf("offset ConvexMeshGeometry.scale %zu\n", offsetof(PxConvexMeshGeometry, scale));
  printf("offset ConvexMeshGeometry.rotation %zu\n",
         offsetof(PxConvexMeshGeometry, scale) + offsetof(PxMeshScale, rotation));
  OFFSET("ConvexMeshGeometry", PxConvexMeshGeometry, convexMesh)
  OFFSET("ConvexMeshGeometry", PxConvexMeshGeometry, meshFlags)
  SIZE("ConvexMeshGeometry", PxConvexMeshGeometry)
  VALUE("GeometryType.sphere", PxGeometryType::eSPHERE)
  VALUE("GeometryType.plane", PxGeometryType::ePLANE)
  VALUE("GeometryType.box", PxGeometryType::eBOX)
  VALUE("GeometryType.convexMesh", PxGeometryType::eCONVEXMESH)
  VALUE("ConvexMeshFlag.tightBounds", PxConvexMeshGeometryFlag::eTIGHT_BOUNDS)
  VALUE("Axis.twist", PxArticulationAxis::eTWIST)
  VALUE("Axis.x", PxArticulationAxis::eX)
  VALUE("JointType.fixed", PxArticulationJointType::eFIX)
  VALUE("JointType.prismatic", PxArticulationJointType::ePRISMATIC)
  VALUE("JointType.revoluteUnwrapped", PxArticulationJointType::eREVOLUTE_UNWRAPPED)
  VALUE("Motion.limited", PxArticulationMotion::eLIMITED)
  VALUE("DriveType.force", PxArticulationDriveType::eFORCE)
  VALUE("ArticulationFlag.fixBase", PxArticulationFlag::eFIX_BASE)
  VALUE("ArticulationFlag.driveLimitsAreForces", PxArticulationFlag::eDRIVE_LIMITS_ARE_FORCES)
  VALUE("BodyFlag.gyroscopicForces", PxRigidBodyFlag::eENABLE_GYROSCOPIC_FORCES)
  VALUE("BodyFlag.kinematic", PxRigidBodyFlag::eKINEMATIC)
  VALUE("ActorFlag.disableGravity", PxActorFlag::eDISABLE_GRAVITY)
  VALUE("CacheFlag.position", PxArticulationCacheFlag::ePOSITION)
  VALUE("CacheFlag.velocity", PxArticulationCacheFlag::eVELOCITY)
  VALUE("ShapeFlag.simulation", PxShapeFlag::eSIMULATION_SHAPE)
  VALUE("ShapeFlag.sceneQuery", PxShapeFlag::eSCENE_QUERY_SHAPE)
  VALUE("ShapeFlag.visualization", PxShapeFlag::eVISUALIZATION)
  using namespace sapien::physx;
  OFFSET("Engine", PhysxEngine, mPxPhysics)
  OFFSET("System", PhysxSystemCpu, mPxScene)
  printf("offset System.contacts %zu\n",
         offsetof(PhysxSystemCpu, mSimulationCallback) + offsetof(DefaultEventCallback, mContacts));
  OFFSET("Contact", Contact, components)
  OFFSET("Contact", Contact, points)
  OFFSET("ContactPoint", ContactPoint, impulse)
  OFFSET("ConvexMesh", PhysxConvexMesh, mMesh)
  OFFSET("SceneConfig", PhysxSceneConfig, gravity)
  OFFSET("SceneConfig", PhysxSceneConfig, bounceThreshold)
  OFFSET("SceneConfig", PhysxSceneConfig, enablePCM)
  OFFSET("SceneConfig", PhysxSceneConfig, enableTGS)
  OFFSET("SceneConfig", PhysxSceneConfig, enableCCD)
  OFFSET("SceneConfig", PhysxSceneConfig, enableEnhancedDeterminism)
  OFFSET("SceneConfig", PhysxSceneConfig, enableFrictionEveryIteration)
  OFFSET("SceneConfig", PhysxSceneConfig, cpuWorkers)
  SIZE("System", PhysxSystemCpu)
  SIZE("ContactPoint", ContactPoint)
  SIZE("SceneConfig", PhysxSceneConfig)
}
